// What the browser tests share: the built site behind a server such as any static hosting has, and the browser.
// They read public/ and the addresses its own sitemap gives; they know no page by heart but those that they name.

import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join, extname, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const output = join(root, "public");
export const languages = ["fr", "en", "es"];

const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".xml": "application/xml",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".ics": "text/calendar; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".woff2": "font/woff2",
};

/** Serves the folder on a free port of the loopback, compressed, with the caching of a static hosting and the policy of the folder's own `_headers`; gives the address and a way to stop. */
export async function host(folder = output) {
  const headers = existsSync(join(folder, "_headers")) ? readFileSync(join(folder, "_headers"), "utf8") : "";
  const policy = headers.match(/Content-Security-Policy: (.*)/)?.[1];
  const server = createServer((request, response) => {
    if (policy) response.setHeader("content-security-policy", policy);
    const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
    let file = join(folder, path);
    if (!file.startsWith(folder)) return response.writeHead(400).end();
    try {
      if (statSync(file).isDirectory()) file = join(file, "index.html");
      const type = types[extname(file)] ?? "application/octet-stream";
      const headers = { "content-type": type, "cache-control": /\.[0-9a-f]{8}\./.test(file) ? "public, max-age=31536000, immutable" : "no-cache" };
      const isText = /^text|javascript|json|xml/.test(type) && /gzip/.test(request.headers["accept-encoding"] ?? "");
      if (isText) headers["content-encoding"] = "gzip";
      const body = readFileSync(file);
      response.writeHead(200, headers).end(isText ? gzipSync(body) : body);
    } catch {
      const language = languages.find((lang) => path.startsWith(`/${lang}/`));
      const page = language ? join(folder, language, "404.html") : join(folder, "404.html");
      response.writeHead(404, { "content-type": types[".html"] }).end(readFileSync(page));
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    stop: () => new Promise((stopped) => {
      server.closeAllConnections();
      server.close(stopped);
    }),
  };
}

export const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export const browser = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: flags });

/** Every file under the folder, as paths with `/` from it, sorted. */
export function files(folder = output, below = "") {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .flatMap((entry) => {
      const path = below ? `${below}/${entry.name}` : entry.name;
      return entry.isDirectory() ? files(folder, path) : [path];
    })
    .sort();
}

export const read = (path) => readFileSync(join(output, ...path.split("/")), "utf8");
export const unix = (path) => path.split(sep).join("/");
