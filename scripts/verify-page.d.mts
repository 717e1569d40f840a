import type { Plugin } from 'vite'

export function verifyPage(checkout: string): Promise<string>
export function verifyPagePlugin(checkout: string): Plugin
