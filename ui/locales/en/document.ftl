# Files that "Ready to post" writes

hand-over-text-file = Post text.txt
hand-over-alt-file = Alt texts.txt
hand-over-no-alt-text = (no alt text yet)
