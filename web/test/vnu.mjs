// The Nu HTML checker over many pages at once: one Java machine for all of them.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const jar = String(createRequire(import.meta.url)('vnu-jar'));

/** `pages`: what each is called, and its HTML as it was sent. Gives the errors in words, by page. */
export async function htmlFaults(pages) {
  const folder = mkdtempSync(path.join(tmpdir(), 'samverka-html-'));
  const names = [...pages.keys()];
  const files = names.map((name, i) => {
    const file = path.join(folder, `${i}.html`);
    writeFileSync(file, pages.get(name));
    return file;
  });
  const report = await new Promise((resolve, reject) => {
    execFile('java', ['-Xss4m', '-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', ...files], { maxBuffer: 1 << 28 }, (error, out) =>
      error ? reject(new Error(`the HTML checker did not run: ${error.message}`)) : resolve(JSON.parse(out)));
  });
  rmSync(folder, { recursive: true });
  return report.messages.filter((m) => m.type !== 'info' || m.subType === 'warning').map((m) => ({
    page: names[Number(path.basename(m.url, '.html'))],
    fault: `HTML line ${m.lastLine}: ${m.message}`,
    isError: m.type !== 'info',
  }));
}
