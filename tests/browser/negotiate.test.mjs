// The chooser's script picks a language as the program does: both are held to tests/negotiation.json, which tests/suite/language.rs compares with fluent-langneg.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "./support.mjs";

const script = readFileSync(join(root, "themes/destination/assets/js/negotiate.js"), "utf8");
const { negotiate } = await import(`data:text/javascript,${encodeURIComponent(script)}`);
const table = JSON.parse(readFileSync(join(root, "tests/negotiation.json"), "utf8"));

for (const { requested, available, chosen } of table) {
  test(`of ${available.join(", ")}, ${requested.join(", ") || "nobody"} gets ${chosen ?? "none"}`, () => {
    assert.equal(available[negotiate(requested, available)] ?? null, chosen);
  });
}
