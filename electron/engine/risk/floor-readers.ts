import type { SubjectFloor } from '@shared/risk/from-records'
import type { Call } from '../call'

/** Reads the floors that the records of a topic raise (method 4.4). */
export type FloorReader = (call: Call) => Promise<readonly SubjectFloor[]>

/**
 * The topics that raise floors from their own records: F1 from confirmed screening matches; F2, F3, F6, F7 and F9 from
 * findings. F4 and F5 follow from the facts of corridors and sites themselves.
 */
export const FLOOR_READERS: readonly FloorReader[] = []

export async function readFloors(
  call: Call,
  readers: readonly FloorReader[] = FLOOR_READERS,
): Promise<SubjectFloor[]> {
  const floors: SubjectFloor[] = []
  for (const read of readers) floors.push(...(await read(call)))
  return floors
}
