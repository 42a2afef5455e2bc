import type { Session, WebContents } from 'electron';

/** Keeps a page where it is: no navigation, no new windows, no web views. */
export function securePage(page: WebContents, origin: string): void {
  page.on('will-navigate', (event) => {
    if (!event.url.startsWith(`${origin}/`)) event.preventDefault();
  });
  page.on('will-frame-navigate', (event) => {
    if (!event.url.startsWith(`${origin}/`)) event.preventDefault();
  });
  page.on('will-attach-webview', (event) => event.preventDefault());
  page.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Nothing is permitted, whether asked for or looked up; and no request leaves the program. */
export function secureSession(session: Session): void {
  session.setPermissionRequestHandler((_page, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((request, decide) => {
    const inside = /^(app|blob|devtools):/.test(request.url);
    decide({ cancel: !inside });
  });
  session.on('will-download', (event) => event.preventDefault());
}
