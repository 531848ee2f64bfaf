import { inertJson } from '../text/escape.ts'

/** What a command prints: for people, or with `--json`. */
type Printed = {
  /** With its line breaks; '' = nothing. */
  readonly text: string
  readonly document: object
}

/** Writes the one thing that a run writes to stdout. Nothing else writes there; the sandbox is a program of its own. */
export function print({ text, document }: Printed, json: boolean): void {
  process.stdout.write(json ? `${inertJson(document)}\n` : text)
}
