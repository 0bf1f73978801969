// A request as it is, whatever stands in it, and its answer.
import http from 'node:http';
import net from 'node:net';
import type { Attack } from './requests.ts';

export interface Answer { readonly status: number; readonly headers: http.IncomingHttpHeaders; readonly text: string }

export function exchange(port: number, { method, path, headers, body }: Attack, agent: http.Agent): Promise<Answer> {
  return new Promise((done, fail) => {
    let answered = false;
    const request = http.request({ host: '127.0.0.1', port, method, path, agent, headers: { host: `127.0.0.1:${String(port)}`, ...headers, ...(body === undefined ? {} : { 'content-length': body.length }) } }, (response) => {
      answered = true;
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => { pieces.push(piece); });
      response.on('close', () => { done({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(pieces).toString() }); });
    });
    // Who is answered before he has said all may find the line closed.
    request.on('error', (error) => { if (!answered) fail(error); });
    request.end(body);
  });
}

/** Bytes as they are, which need be no request; all that comes back until the line is closed. */
export function rawExchange(port: number, bytes: Buffer | string): Promise<string> {
  return new Promise((done) => {
    let text = '';
    const socket = net.connect(port, '127.0.0.1', () => { socket.end(bytes); });
    socket.on('data', (piece) => { text += piece.toString('latin1'); });
    socket.on('error', () => undefined);
    socket.on('close', () => { done(text); });
  });
}
