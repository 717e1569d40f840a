import type { Plugin } from 'vite'

export function textsOf(folder: string): Readonly<Record<string, unknown>>
export function textsAsFiles(checkout: string): Plugin
