// What minifying leaves out of a page means nothing: the same site, built without it, is the same documents to a parser that isn't ours.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { parse } from "parse5";
import { files, root } from "./support.mjs";

const site = mkdtempSync(join(tmpdir(), "minified-"));
const build = (output) => execFileSync(join(root, "target", "release", "destination-maroc"), ["build", "--as-of", "2026-11-01", "--root", site, "--output", join(site, output)]);

before(() => {
  for (const folder of ["content", "themes", "locales"]) cpSync(join(root, folder), join(site, folder), { recursive: true });
  build("minified");
  appendFileSync(join(site, "themes/destination/theme.yaml"), "minify: false\n");
  build("whole");
});
after(() => rmSync(site, { recursive: true, force: true }));

/** Elements in which every space counts, to a reader or to a machine. */
const exact = new Set(["pre", "textarea", "script", "style", "svg", "code"]);
const collapse = (text) => text.replace(/[ \t\n\f\r]+/g, " ");

/** A document as a list of what is in it, in order: white space as one space, where a reader sees one. */
function contents(path) {
  const found = [];
  const visit = (node, isExact) => {
    const tag = node.tagName;
    if (node.nodeName === "#text") {
      const text = isExact ? node.value : collapse(node.value);
      // A comment between two texts leaves one.
      if (typeof found.at(-1) === "string") found.push(isExact ? found.pop() + text : collapse(found.pop() + text));
      else found.push(text);
    } else if (tag) {
      const attributes = node.attrs.map(({ name, value }) => [name, name === "class" ? collapse(value).trim() : value]);
      found.push({ tag, attributes });
    }
    (node.childNodes ?? []).forEach((child) => visit(child, isExact || exact.has(tag)));
    if (tag) found.push({ end: tag });
  };
  visit(parse(readFileSync(path, "utf8")), false);
  return found;
}

test("the same documents, in less", () => {
  const pages = files(join(site, "whole")).filter((path) => path.endsWith(".html"));
  assert.ok(pages.length > 300);
  let [whole, minified] = [0, 0];
  for (const page of pages) {
    assert.deepEqual(contents(join(site, "minified", page)), contents(join(site, "whole", page)), page);
    whole += readFileSync(join(site, "whole", page)).length;
    minified += readFileSync(join(site, "minified", page)).length;
  }
  assert.ok(minified < whole, `${minified} of ${whole} bytes`);
});
