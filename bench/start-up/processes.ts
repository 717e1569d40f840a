import { readdirSync, readFileSync } from 'node:fs'

/** What a process is to Electron: `browser`, `renderer`, `gpu-process`, `engine`, … */
export interface ProcessUse {
  readonly kind: string
  /** Proportional set size: pages that processes share are counted once, split among them. */
  readonly mb: number
  /** Time of the processor so far, user and system. */
  readonly cpuMs: number
}

/** Clock ticks of /proc are hundredths of a second on every Linux that Electron runs on. */
const TICK_MS = 10

/** A process and all below it. Linux only: read from /proc. */
export const processesOf = (pid: number): readonly ProcessUse[] =>
  [pid, ...below(pid)].flatMap(id => {
    try {
      return [{ kind: kindOf(id), mb: pssMb(id), cpuMs: cpuMs(id) }]
    } catch {
      // It ended in between.
      return []
    }
  })

const read = (pid: number, file: string): string => readFileSync(`/proc/${pid}/${file}`, 'utf8')

const pssMb = (pid: number): number =>
  Number(/^Pss:\s+(\d+)/m.exec(read(pid, 'smaps_rollup'))?.[1] ?? 0) / 1024

function cpuMs(pid: number): number {
  // After the name in brackets, which may hold spaces; fields 14 and 15 of proc(5).
  const fields = read(pid, 'stat').split(') ').at(-1)?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}

function kindOf(pid: number): string {
  const line = read(pid, 'cmdline')
  const type = /--type=([\w-]+)/.exec(line)?.[1] ?? 'browser'
  if (type !== 'utility') return type
  return line.includes('node.mojom.NodeService')
    ? 'engine'
    : (/--utility-sub-type=(\w+)/.exec(line)?.[1] ?? type)
}

function below(pid: number): readonly number[] {
  const direct = readdirSync('/proc').filter(name => /^\d+$/.test(name) && parentOf(Number(name)) === pid)
  return direct.map(Number).flatMap(id => [id, ...below(id)])
}

function parentOf(pid: number): number {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(read(pid, 'status'))?.[1])
  } catch {
    return 0
  }
}
