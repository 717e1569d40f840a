import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:https'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

const pem = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8')

/** The certificate of the loopback server: made for these tests, trusted by nothing else. */
export const loopbackCertificate = pem('loopback-cert.pem')

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** An https server on this computer that remembers what it was asked. */
export class LoopbackServer {
  readonly asked: IncomingMessage[] = []
  readonly #server: Server

  constructor(answer: Answer) {
    this.#server = createServer(
      { key: pem('loopback-key.pem'), cert: loopbackCertificate },
      (request, response) => {
        this.asked.push(request)
        answer(request, response)
      },
    )
  }

  /** Starts; gives the address it listens at. */
  async start(): Promise<string> {
    await new Promise<void>(resolve => this.#server.listen(0, '127.0.0.1', resolve))
    return `https://localhost:${(this.#server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise<void>(resolve => this.#server.close(() => resolve()))
  }
}
