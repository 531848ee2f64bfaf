import { cpSync } from 'node:fs'
import { join } from 'node:path'

const { INPUT_NAME: name = '', INPUT_PATH: path = '', RELEASE_STAND_IN: kept = '' } = process.env
cpSync(join(kept, 'artifacts', name), path, { recursive: true })
