import { spawn } from 'node:child_process';

/** Runs a program to its end and answers { code, output }; a program that is not there ends with code 127. */
export function runCommand(program, args, options = {}) {
  return startCommand(program, args, options).ended;
}

/** Starts a program and answers { ended, stop }, for a caller that may lose patience with it. */
export function startCommand(program, args, options = {}) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
  return { ended, stop: () => child.kill() };
}
