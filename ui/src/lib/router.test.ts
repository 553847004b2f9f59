import { expect, it } from "vitest";
import { Router } from "./router.svelte";

it("goes and comes back", () => {
  const router = new Router();
  router.go({ screen: "beitraege" });
  router.go({ screen: "beitraege", id: "1" });
  expect(router.place).toEqual({ screen: "beitraege", id: "1" });
  router.back();
  router.back();
  expect(router.place).toEqual({ screen: "heute" });
  router.back();
  expect(router.place).toEqual({ screen: "heute" });
});

it("does not remember the same place twice", () => {
  const router = new Router();
  router.go({ screen: "heute" });
  expect(router.canGoBack).toBe(false);
});

it("stays where a guard says so", () => {
  const router = new Router();
  const lift = router.guard(() => false);
  router.go({ screen: "fotos" });
  expect(router.place.screen).toBe("heute");
  lift();
  router.go({ screen: "fotos" });
  expect(router.place.screen).toBe("fotos");
});

it("replaces without a way back", () => {
  const router = new Router();
  router.go({ screen: "fotos", id: "1" });
  router.replace({ screen: "fotos", id: "2" });
  router.back();
  expect(router.place.screen).toBe("heute");
});
