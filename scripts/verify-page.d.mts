import type { Plugin } from 'vite'

export function verifyPage(): Promise<string>
export function verifyPagePlugin(): Plugin
