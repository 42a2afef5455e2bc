import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { StageWire } from '#shared/contract/audience';
import { STAGE_ASK, STAGE_TELL } from '#shared/contract/channels';

/** The room's window hears of the stage and of nothing else. */
const wire: StageWire = {
  ask: (method, input) => ipcRenderer.invoke(STAGE_ASK, method, input),
  listen: (listener) => {
    const hear = (_event: IpcRendererEvent, view: string) => listener(view);
    ipcRenderer.on(STAGE_TELL, hear);
    return () => ipcRenderer.off(STAGE_TELL, hear);
  },
};

contextBridge.exposeInMainWorld('rostrumStage', wire);
