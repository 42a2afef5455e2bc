import type { StageBridge, StageWire } from '#shared/contract/audience';
import type { Bridge, Wire } from '#shared/contract/notices';

declare global {
  interface Window {
    readonly rostrum: Wire;
    readonly rostrumStage: StageWire;
  }
}

// The main process has checked what it sends against the contract.
const facilitator: Bridge = {
  ask: async (method, input) => JSON.parse(await window.rostrum.ask(method, input)) as never,
  listen: (topic, listener) => window.rostrum.listen(topic, (notice) => listener(JSON.parse(notice) as never)),
  ticketsFor: async (files) => JSON.parse(await window.rostrum.ticketsFor(files)) as never,
};

const room: StageBridge = {
  ask: async (method, input) => JSON.parse(await window.rostrumStage.ask(method, input)) as never,
  listen: (listener) => window.rostrumStage.listen((view) => listener(JSON.parse(view) as never)),
};

/** The facilitator's door to the main process. */
export const bridge = (): Bridge => facilitator;

/** The room's door; there is no roster behind it. */
export const stageBridge = (): StageBridge => room;
