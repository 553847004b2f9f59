import { expect, it } from "vitest";
import { CommandFailure, failureOf } from "./api";

it.each([
  ["a typed error", { code: "photoMissing", params: { count: 2 } }, "photoMissing", { count: 2 }],
  ["without parameters", { code: "locked" }, "locked", {}],
  ["nested parameters", { code: "x", params: { a: { b: 1 }, c: "d" } }, "x", { c: "d" }],
  ["a text of a library", "no such file /home/somebody", "internal", {}],
  ["an exception", new TypeError("boom"), "internal", {}],
  ["nothing", undefined, "internal", {}],
])("reads %s", (_name, thrown, code, params) => {
  expect(failureOf(thrown)).toMatchObject({ code, params });
});

it("leaves a failure as it is", () => {
  const failure = new CommandFailure("locked", {});
  expect(failureOf(failure)).toBe(failure);
});
