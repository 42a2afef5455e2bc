// Each of these runs inside a page and tries what an attacker's script would. They are sent there as text, so they may
// use nothing of this file. What Playwright evaluates may call eval while it runs, so they wait a turn first.

/** What a scope may do with code, whether it is a page or a worker. */
export async function reach() {
  await new Promise((done) => setTimeout(done, 10));
  const tried = async (name: string, attempt: () => unknown) => {
    try {
      await attempt();
      return name;
    } catch {
      return 'refused';
    }
  };
  return {
    wasm: await tried('compiled', () => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))),
    // biome-ignore lint/complexity/noCommaOperator: an indirect eval
    // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested
    eval: await tried('evaluated', () => (0, eval)('1')),
    outside: await tried('fetched', () => fetch('http://127.0.0.1:9/')),
  };
}

async function permissionsLookedUp() {
  const names = [
    ...['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'clipboard-write'],
    ...['background-sync', 'persistent-storage', 'screen-wake-lock', 'storage-access', 'local-fonts', 'idle-detection'],
  ];
  const states: Record<string, string> = {};
  for (const name of names)
    states[name] = await navigator.permissions.query({ name: name as PermissionName }).then(
      ({ state }) => state,
      () => 'refused',
    );
  return states;
}

async function permissionsAsked() {
  const device = navigator as unknown as Record<string, Record<string, (wish?: object) => Promise<unknown>>>;
  /** What is not there at all is refused as well. */
  const request = (kind: string, method: string, wish?: object) => {
    const found = device[kind]?.[method];
    if (found === undefined) throw new Error('not there');
    return found.call(device[kind], wish);
  };
  const some = async (found: unknown) => {
    if (!Array.isArray(await found) || ((await found) as unknown[]).length === 0) throw new Error('nothing');
  };
  const asks: Record<string, () => unknown> = {
    camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
    microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
    screen: () => navigator.mediaDevices.getDisplayMedia(),
    place: () => new Promise((done, failed) => navigator.geolocation.getCurrentPosition(done, failed)),
    clipboard: () => navigator.clipboard.readText(),
    midi: () => navigator.requestMIDIAccess({ sysex: true }),
    usb: () => request('usb', 'requestDevice', { filters: [] }),
    hid: () => some(request('hid', 'requestDevice', { filters: [] })),
    serial: () => request('serial', 'requestPort'),
    bluetooth: () => request('bluetooth', 'requestDevice', { acceptAllDevices: true }),
    fonts: () => some((window as unknown as { queryLocalFonts(): unknown }).queryLocalFonts()),
    notification: async () => {
      if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied');
    },
    persist: async () => {
      if (!(await navigator.storage.persist())) throw new Error('denied');
    },
    pointer: () => document.body.requestPointerLock({}),
    fullScreen: async () => {
      void document.documentElement.requestFullscreen().catch(() => {});
      await new Promise((done) => setTimeout(done, 300));
      if (document.fullscreenElement === null) throw new Error('not full');
    },
  };
  const answers: Record<string, string> = {};
  for (const [name, ask] of Object.entries(asks))
    answers[name] = await Promise.race([
      Promise.resolve()
        .then(ask)
        .then(
          () => 'given',
          () => 'refused',
        ),
      new Promise<string>((done) => setTimeout(done, 3_000, 'no answer')),
    ]);
  return answers;
}

async function scripts(port: number) {
  await new Promise((done) => setTimeout(done, 10));
  const away = `http://127.0.0.1:${port}/`;
  const page = window as unknown as Record<string, unknown>;
  page['ran'] = 0;
  const loaded = (element: HTMLElement, attributes: Record<string, string>) =>
    new Promise<void>((done, failed) => {
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.onload = () => done();
      element.onerror = failed;
      setTimeout(failed, 1_500);
      document.body.append(element);
    }).finally(() => element.remove());
  const make = (tag: string) => document.createElement(tag);
  const ran = async (start: () => unknown) => {
    page['ran'] = 0;
    await start();
    await new Promise((done) => setTimeout(done, 100));
    if (page['ran'] === 0) throw new Error('did not run');
  };
  const inner = (html: string) => {
    const box = make('div');
    box.innerHTML = html;
    document.body.append(box);
    setTimeout(() => box.remove(), 90);
  };
  const worker = (url: string) =>
    new Promise<void>((done, failed) => {
      const made = new Worker(url);
      made.onmessage = () => done();
      made.onerror = failed;
      setTimeout(failed, 500);
    });
  const tries: Record<string, () => unknown> = {
    // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested
    eval: () => eval('1'),
    makeFunction: () => new Function('return 1')(),
    timeout: () => ran(() => setTimeout('window.ran = 1' as never, 0)),
    wasm: () => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
    inlineScript: () =>
      ran(() => {
        const script = make('script');
        script.textContent = 'window.ran = 1';
        document.body.append(script);
        script.remove();
      }),
    inlineHandler: () => ran(() => inner('<img src="x" onerror="window.ran = 1">')),
    scriptUrl: () =>
      ran(
        () =>
          inner('<a id="planted" href="javascript:window.ran = 1">x</a>') ??
          document.getElementById('planted')?.click(),
      ),
    importData: () => import(/* @vite-ignore */ `data:text/javascript,${'export default 1'}`),
    importBlob: () => import(/* @vite-ignore */ URL.createObjectURL(new Blob(['1'], { type: 'text/javascript' }))),
    importAway: () => import(/* @vite-ignore */ `${away}x.js`),
    workerBlob: () => worker(URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }))),
    workerData: () => worker('data:text/javascript,postMessage(1)'),
    script: () => loaded(make('script'), { src: `${away}x.js` }),
    image: () => loaded(make('img'), { src: `${away}x.png` }),
    imageData: () => loaded(make('img'), { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=' }),
    style: () => loaded(make('link'), { rel: 'stylesheet', href: `${away}x.css` }),
    object: () => loaded(make('object'), { data: `${away}x` }),
    video: () => loaded(make('video'), { src: `${away}x.mp4` }),
    inlineStyle: () => {
      const style = make('style');
      style.textContent = 'html { outline-width: 7px }';
      document.head.append(style);
      const width = getComputedStyle(document.documentElement).outlineWidth;
      style.remove();
      if (width !== '7px') throw new Error('not applied');
    },
    fetch: () => fetch(away),
    fetchSecure: () => fetch('https://example.org/'),
    fetchFile: () => fetch('file:///etc/passwd'),
  };
  const answers: Record<string, string> = {};
  for (const [name, attempt] of Object.entries(tries))
    answers[name] = await Promise.resolve()
      .then(attempt)
      .then(
        () => 'worked',
        () => 'refused',
      );
  return answers;
}

async function leave(port: number) {
  const away = `http://127.0.0.1:${port}/`;
  const add = <K extends keyof HTMLElementTagNameMap>(tag: K, facts: Partial<HTMLElementTagNameMap[K]>) => {
    const element = Object.assign(document.createElement(tag), facts);
    document.body.append(element);
    return element;
  };
  window.open(away);
  window.open('app://facilitator/facilitator.html');
  window.open('about:blank', 'second');
  const made = [
    add('a', { href: away }),
    add('a', { href: away, target: '_blank' }),
    add('a', { href: 'file:///etc/passwd' }),
    add('a', { href: '/pdfjs/cmaps/LICENSE' }),
    add('a', { href: away, download: 'x' }),
  ];
  for (const link of made) link.click();
  const form = add('form', { action: away, method: 'post' });
  form.submit();
  const frame = add('iframe', { src: away });
  const view = document.createElement('webview');
  view.setAttribute('src', away);
  view.setAttribute('allowpopups', '');
  document.body.append(view);
  const refresh = Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0;url=${away}` });
  document.head.append(refresh);
  await new Promise((done) => setTimeout(done, 200));
  for (const element of [...made, form, frame, view, refresh]) element.remove();
  for (const url of [away, 'https://example.org/', 'file:///etc/passwd', 'app://other/x.html', 'data:text/html,x']) {
    try {
      location.href = url;
    } catch {
      // Refused aloud is refused as well.
    }
    await new Promise((done) => setTimeout(done, 50));
  }
}

async function call({ tcp, udp }: { tcp: number; udp: number }) {
  const away = `127.0.0.1:${tcp}`;
  const quietly = (attempt: () => unknown) => {
    try {
      void Promise.resolve(attempt()).catch(() => {});
    } catch {
      // Refused aloud is refused as well.
    }
  };
  const peer = new RTCPeerConnection({
    iceServers: [
      { urls: `stun:127.0.0.1:${udp}` },
      { urls: [`turn:${away}?transport=tcp`, `turn:127.0.0.1:${udp}`], username: 'a', credential: 'b' },
    ],
  });
  peer.createDataChannel('x');
  await peer.setLocalDescription(await peer.createOffer());
  const links = ['preconnect', 'dns-prefetch', 'prefetch', 'preload', 'modulepreload', 'icon', 'manifest'].map(
    (rel) => {
      const link = Object.assign(document.createElement('link'), { rel, href: `http://${away}/` });
      document.head.append(link);
      return link;
    },
  );
  for (const attempt of [
    () => new WebSocket(`ws://${away}/`),
    () => new EventSource(`http://${away}/`),
    () => navigator.sendBeacon(`http://${away}/`, 'x'),
    () => new (window as unknown as { WebTransport: new (url: string) => unknown }).WebTransport(`https://${away}/`),
    () => new Image().setAttribute('src', `http://${away}/x.png`),
    () => navigator.serviceWorker.register(`http://${away}/x.js`),
    () => new FontFace('x', `url(http://${away}/x.woff2)`).load(),
    () => {
      const ping = Object.assign(document.createElement('a'), { href: '#x', ping: `http://${away}/` });
      document.body.append(ping);
      ping.click();
      ping.remove();
    },
  ])
    quietly(attempt);
  await new Promise((done) => setTimeout(done, 1_500));
  for (const link of links) link.remove();
  peer.close();
}

async function keep(word: string) {
  const quietly = async (attempt: () => unknown) => {
    try {
      await attempt();
    } catch {
      // What cannot be kept is not kept.
    }
  };
  await quietly(() => localStorage.setItem('word', word));
  await quietly(() => sessionStorage.setItem('word', word));
  await quietly(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: that it leaves no trace is what is tested
    document.cookie = `word=${encodeURIComponent(word)}; max-age=1000000`;
  });
  await quietly(async () => (await caches.open('word')).put('/word', new Response(word)));
  await quietly(
    () =>
      new Promise((done, failed) => {
        const opening = indexedDB.open('word', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('word').put(word, 'word');
        opening.onsuccess = done;
        opening.onerror = failed;
      }),
  );
  await quietly(async () => {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle('word', { create: true })).createWritable();
    await file.write(word);
    await file.close();
  });
  const link = Object.assign(document.createElement('a'), {
    href: URL.createObjectURL(new Blob([word])),
    download: 'word.txt',
  });
  document.body.append(link);
  link.click();
  link.remove();
  await new Promise((done) => setTimeout(done, 300));
}

/** What is tried, by what it is after. */
export const attempts = { permissionsLookedUp, permissionsAsked, scripts, leave, call, keep };
