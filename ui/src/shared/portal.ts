/**
 * Where menus and tooltips are drawn: beside the content they belong to, inside of a landmark.
 * Straight below the body a screen reader's list of landmarks would not lead to them.
 */
export const PORTAL = "main";
