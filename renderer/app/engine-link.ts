import { messageSchema, type Message, type Request } from '@shared/contract/reply'

/** The road to the engine: one port, requests one way, messages the other. */
export interface EngineLink {
  send(request: Request): void
  /** Called for each message; returns how to stop. */
  onMessage(listener: (message: Message) => void): () => void
}

/** A link over a MessagePort. What arrives is parsed; anything else is dropped and told to the console. */
export function portLink(port: MessagePort): EngineLink {
  const listeners = new Set<(message: Message) => void>()
  port.onmessage = event => {
    const message = messageSchema.safeParse(event.data)
    if (message.success) for (const listener of listeners) listener(message.data)
    else console.error('message of the engine not understood', message.error.issues)
  }
  return {
    send: request => port.postMessage(request),
    onMessage: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
