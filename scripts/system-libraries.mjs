import { hasDisplay } from './display.mjs';
import { runCommand } from './run-command.mjs';

// Each line names one library, by its older and its newer package.
const ELECTRON_NEEDS = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libxss1'],
  ['libxtst6'],
];
const VIRTUAL_DISPLAY = [['xvfb'], ['xauth']];

const toStderr = (line) => process.stderr.write(`${line}\n`);

/**
 * Makes sure the Debian packages Electron needs are there, with a virtual display when `display` asks for one
 * and there is none, and with the `extra` packages a test calls for. Elsewhere than on Debian and Ubuntu it does nothing.
 */
export async function ensureLibraries({ display = false, extra = [], log = toStderr } = {}) {
  if (process.platform !== 'linux') return;
  const needs = [...ELECTRON_NEEDS, ...extra.map((name) => [name])];
  if (display && !hasDisplay()) needs.push(...VIRTUAL_DISPLAY);
  const missing = await missingOf(needs);
  if (missing.length === 0) return;
  if (process.getuid() === 0) await install(missing, log);
  else throw new Error(await requestFor(missing));
}

async function missingOf(needs) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own placeholders
  const format = '${Package} ${db:Status-Status}\n';
  const { code, output } = await runCommand('dpkg-query', ['-W', '-f', format, ...needs.flat()]);
  if (code === 127) return []; // not a Debian system
  const lines = output.split('\n');
  return needs.filter((names) => !names.some((name) => lines.includes(`${name} installed`)));
}

async function install(missing, log) {
  log(`Installing system packages: ${missing.map(([name]) => name).join(', ')}.`);
  const updated = await aptGet(['update']);
  const installed = await aptGet(['install', '-y', '--no-install-recommends', ...(await available(missing))]);
  if (installed === 0) return;
  const reason = updated === 0 ? 'apt-get install failed' : 'the package lists could not be updated';
  throw new Error(`The system packages could not be installed: ${reason}; see the lines above.`);
}

async function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, stdio: ['ignore', process.stderr, process.stderr] };
  return (await runCommand('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=120', ...args], options)).code;
}

async function requestFor(missing) {
  const names = (await available(missing)).join(' ');
  return (
    'Some system packages are missing. Install them with this command, then start again:\n' +
    `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}`
  );
}

// A newer release keeps the older name without a package behind it, so the name with a candidate is the right one.
async function available(missing) {
  const { output } = await runCommand('apt-cache', ['policy', ...missing.flat()], {
    env: { ...process.env, LC_ALL: 'C' },
  });
  const hasCandidate = (name) => new RegExp(`^${name}:\\n.*\\n +Candidate: (?!\\(none\\))`, 'm').test(output);
  return missing.map((names) => names.find(hasCandidate) ?? names[0]);
}
