import type { Session, WebContents } from 'electron';

/** Chromium is told a name that it may never look up, so that what would go out ends before there is a socket. */
const NOWHERE = 'socks5://nowhere.invalid:1';

/** Keeps a page where it is: no navigation, no new windows, no web views, no wires beside the web's. */
export function securePage(page: WebContents, home: string): void {
  const stay = (event: { url: string; preventDefault(): void }) => {
    if (event.url !== home) event.preventDefault();
  };
  page.on('will-navigate', stay);
  page.on('will-frame-navigate', stay);
  page.on('will-redirect', stay);
  page.on('will-attach-webview', (event) => event.preventDefault());
  page.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Neither the policy of the page nor the filter of requests reaches WebRTC; without a proxy it now has no way.
  page.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Nothing is permitted, whether asked for or looked up; no request leaves the program; nothing is learnt or looked up by itself. */
export function secureSession(session: Session, host: string | null): void {
  session.setPermissionRequestHandler((_page, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((request, decide) => {
    const { protocol, host: asked } = new URL(request.url);
    const isInside = protocol === 'app:' && asked === host;
    decide({ cancel: !isInside && protocol !== 'blob:' && protocol !== 'devtools:' });
  });
  session.on('will-download', (event) => event.preventDefault());
  session.setCertificateVerifyProc((_request, decide) => decide(REFUSED));
  void session.setProxy({ mode: 'fixed_servers', proxyRules: NOWHERE, proxyBypassRules: '<-loopback>' });
  // The checker of Electron's own session would fetch its dictionary from Google at every start.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
}

/** Chromium's net::ERR_FAILED. */
const REFUSED = -2;
