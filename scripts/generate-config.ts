/**
 * Writes everything that follows from `schema/`: of the file the validator, the types, the defaults, the schema for
 * editors, the reference page; of the plan the validator; of the documents of `--json` the types that tests compare
 * with ours; and the list of AWS regions. `--check` writes nothing and fails where a file is stale.
 */
import { defaultsModule } from './generate/defaults.ts'
import { documentTypes } from './generate/documents.ts'
import { editorSchema } from './generate/editor/schema.ts'
import { referencePage } from './generate/reference.ts'
import { regionsModule } from './generate/regions.ts'
import { fileTypes } from './generate/types.ts'
import { FILE, PLAN, validatorModule, validatorTypes } from './generate/validator.ts'
import { writeOrCheck } from './generated-files.ts'

process.exitCode = await writeOrCheck(
  [
    { path: 'src/config/validate.generated.js', content: validatorModule(FILE) },
    { path: 'src/config/validate.generated.d.ts', content: validatorTypes(FILE) },
    { path: 'src/review/validate-plan.generated.js', content: validatorModule(PLAN) },
    { path: 'src/review/validate-plan.generated.d.ts', content: validatorTypes(PLAN) },
    { path: 'src/config/types.generated.ts', content: await fileTypes() },
    { path: 'src/config/defaults.generated.ts', content: defaultsModule() },
    { path: 'src/config/regions.generated.ts', content: regionsModule() },
    { path: 'schema/tinystacks.schema.json', content: editorSchema() },
    {
      path: '__tests__/render/json/documents.generated.ts',
      content: await documentTypes(),
    },
    { path: 'docs/file.md', content: referencePage() },
  ],
  process.argv.includes('--check'),
)
