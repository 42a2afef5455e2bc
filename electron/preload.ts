import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import { ASK, DROP, TELL } from '#shared/contract/channels';
import type { Wire } from '#shared/contract/notices';

/** Carries, never decides: the main process checks every request it is handed. */
const wire: Wire = {
  ask: (method, input) => ipcRenderer.invoke(ASK, method, input),
  listen: (topic, listener) => {
    const hear = (_event: IpcRendererEvent, told: string, notice: string) => {
      if (told === topic) listener(notice);
    };
    ipcRenderer.on(TELL, hear);
    return () => ipcRenderer.off(TELL, hear);
  },
  ticketsFor: (files) =>
    ipcRenderer.invoke(
      DROP,
      files.map((file) => webUtils.getPathForFile(file as never)),
    ),
};

contextBridge.exposeInMainWorld('rostrum', wire);
