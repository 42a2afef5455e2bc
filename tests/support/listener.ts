import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** Something outside that the program could call: it remembers whoever came, by whatever wire. */
export interface Listener {
  readonly tcp: number;
  readonly udp: number;
  readonly heard: string[];
  close(): void;
}

export async function listen(): Promise<Listener> {
  const heard: string[] = [];
  const server = createServer((socket) => {
    heard.push('tcp');
    socket.on('error', () => socket.destroy()).end();
  });
  const socket = createSocket('udp4');
  socket.on('message', () => heard.push('udp'));
  await Promise.all([once(server.listen(0, '127.0.0.1'), 'listening'), once(socket.bind(0, '127.0.0.1'), 'listening')]);
  return {
    tcp: (server.address() as AddressInfo).port,
    udp: socket.address().port,
    heard,
    close: () => {
      server.close();
      socket.close();
    },
  };
}
