import { expect, it } from "vitest";

it("runs every test on London time, where a summer date an hour out would show", () => {
  expect(new Date(Date.UTC(2026, 6, 1, 23, 30)).getDate()).toBe(2);
  expect(new Date(Date.UTC(2026, 0, 1, 23, 30)).getDate()).toBe(1);
});
