// The Nu HTML checker, which the W3C runs, over every page of the portal: not a word from it.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { test } from "node:test";
import { promisify } from "node:util";
import { files, host } from "./support.mjs";

test("no error on any page", async () => {
  const pages = files().filter((path) => path.endsWith(".html"));
  assert.ok(pages.length > 300, "the portal is there");
  const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
  // From a server: what a page's policy lets it load depends on where it comes from.
  const server = await host();
  try {
    const urls = pages.map((path) => `${server.address}/${path}`);
    const { stderr } = await promisify(execFile)("java", ["-Dnu.validator.servlet.allow-forbidden-hosts=true", "-jar", jar, "--format", "json", "--exit-zero-always", ...urls], { maxBuffer: 1 << 28 });
    // A data block is no script: the policy doesn't concern it (HTML, "prepare the script element", steps 8 to 13), and no browser complains of it (pages.test.mjs).
    const isData = ({ message, extract }) => message.startsWith("Inline script violates") && extract.includes('type="application/ld+json"');
    const messages = JSON.parse(stderr).messages.filter((message) => !isData(message));
    const seen = messages.map(({ type, url, lastLine, message, extract }) => `${type} ${url}:${lastLine} ${message}\n    ${extract?.trim()}`);
    assert.deepEqual(seen.slice(0, 20), [], `${seen.length} messages`);
  } finally {
    await server.stop();
  }
});
