import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { fail } from '#shared/result';

type Answer = (...args: unknown[]) => Promise<unknown>;

/** Puts an answer, as JSON, on a wire for one page alone: its own main frame, at its own origin. The only registrar there is. */
export function serve(channel: string, origin: string, page: () => WebContents | null, answer: Answer): void {
  ipcMain.handle(channel, async (event: IpcMainInvokeEvent, ...args: unknown[]) => {
    const frame = event.senderFrame;
    const isOurs =
      event.sender === page() &&
      frame !== null &&
      frame === event.sender.mainFrame &&
      frame.url.startsWith(`${origin}/`);
    return JSON.stringify(isOurs ? await answer(...args) : fail({ kind: 'notAllowed', method: channel }));
  });
}
