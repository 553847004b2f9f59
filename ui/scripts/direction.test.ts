import { RuleTester } from "eslint";
import path from "node:path";
import { it } from "vitest";
import direction from "./direction.js";

const file = (name: string): string => path.resolve(import.meta.dirname, "../src", name);
const wrongWay = [{ messageId: "wrongWay" }];

it("lets imports point one way only", () => {
  new RuleTester().run("direction", direction as never, {
    valid: [
      { filename: file("shared/A.js"), code: 'import { t } from "$lib/i18n";' },
      { filename: file("shared/A.js"), code: 'import b from "./b";' },
      { filename: file("photos/A.js"), code: 'import { call } from "$lib/api";' },
      { filename: file("photos/A.js"), code: 'import B from "$shared/B.svelte";' },
      { filename: file("photos/A.js"), code: 'import x from "bits-ui";' },
      { filename: file("views/A.js"), code: 'import B from "../photos/B.svelte";' },
      { filename: file("App.js"), code: 'import { screens } from "./views";' },
    ],
    invalid: [
      { filename: file("shared/A.js"), code: 'import { call } from "$lib/api";', errors: wrongWay },
      { filename: file("shared/A.js"), code: 'import B from "../photos/B";', errors: wrongWay },
      { filename: file("photos/A.js"), code: 'import B from "../posts/B";', errors: wrongWay },
      { filename: file("photos/A.js"), code: 'import B from "$src/posts/B";', errors: wrongWay },
      { filename: file("photos/A.js"), code: 'export * from "../views/B";', errors: wrongWay },
      { filename: file("lib/a.js"), code: 'import B from "$shared/B";', errors: wrongWay },
    ],
  });
});
