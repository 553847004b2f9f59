# Dateien, die „Bereit zum Posten“ schreibt

hand-over-text-file = Beitragstext.txt
hand-over-alt-file = Alternativtexte.txt
hand-over-no-alt-text = (noch kein Alternativtext)
