import type { z } from 'zod'
import type { AnyEndpoint } from './endpoint'
import { trailEndpoints } from './trail'
import { workspaceEndpoints } from './workspace'

/** Every endpoint between window and engine, listed once. */
export const contract = {
  ...workspaceEndpoints,
  ...trailEndpoints,
} as const satisfies Record<string, AnyEndpoint>

export type Contract = typeof contract
export type EndpointName = keyof Contract
export type InputOf<N extends EndpointName> = z.infer<Contract[N]['input']>
export type OutputOf<N extends EndpointName> = z.infer<Contract[N]['output']>

export function isEndpointName(name: string): name is EndpointName {
  return Object.hasOwn(contract, name)
}
