// The server around the application: what cannot be read as a request is refused in the same words as every other one.
import http from 'node:http';
import { problem, problemOf } from './problem.ts';

export function createServer(app: http.RequestListener): http.Server {
  // Without a name in it a request is one to a foreign name, which the application tells.
  const server = http.createServer({ requireHostHeader: false }, app);
  server.on('checkExpectation', app);
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) { socket.destroy(); return; }
    const { status, type, text } = problemOf(problem('bad-request'));
    socket.end(`HTTP/1.1 ${String(status)} ${http.STATUS_CODES[status] ?? ''}\r\nContent-Type: ${type}\r\nContent-Length: ${String(Buffer.byteLength(text))}\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n${text}`);
  });
  return server;
}
