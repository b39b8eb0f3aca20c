// The Nu HTML checker, which the W3C runs, over every page of the portal: not a word from it.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { test } from "node:test";
import { files, output } from "./support.mjs";

test("no error on any page", () => {
  const pages = files().filter((path) => path.endsWith(".html"));
  assert.ok(pages.length > 300, "the portal is there");
  const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
  const { stderr, error } = spawnSync("java", ["-jar", jar, "--skip-non-html", "--format", "json", "--exit-zero-always", output], { encoding: "utf8", maxBuffer: 1 << 28 });
  assert.equal(error, undefined);
  const { messages } = JSON.parse(stderr);
  const seen = messages.map(({ type, url, lastLine, message, extract }) => `${type} ${url.split("/public/").at(-1)}:${lastLine} ${message}\n    ${extract?.trim()}`);
  assert.deepEqual(seen.slice(0, 20), [], `${seen.length} messages`);
});
