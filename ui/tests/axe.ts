// Served with the page under test, so that the browser keeps it compiled from page to page.
import type axe from "axe-core";

declare global {
  interface Window {
    loadAxe: () => Promise<typeof axe>;
  }
}

window.loadAxe = async () => (await import("axe-core")).default;
