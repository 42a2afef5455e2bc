import type { StageBridge } from '#shared/contract/audience';
import type { Bridge } from '#shared/contract/notices';

declare global {
  interface Window {
    readonly rostrum: Bridge;
    readonly rostrumStage: StageBridge;
  }
}

/** The facilitator's door to the main process. */
export const bridge = (): Bridge => window.rostrum;

/** The room's door; there is no roster behind it. */
export const stageBridge = (): StageBridge => window.rostrumStage;
