class Announcer {
  text = $state("");

  /** Has screen readers say something that is only seen otherwise. */
  say(text: string): void {
    // The same words twice are not a change, and would stay unsaid.
    this.text = this.text === text ? `${text}\u00a0` : text;
  }
}

export const announcer = new Announcer();
