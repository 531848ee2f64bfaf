import { debug, endGroup, info, isDebug, notice, startGroup, warning } from '@actions/core'
import type { Reporter } from '../ports/ports.ts'
import { inertLog, plain } from '../text/escape.ts'

/** Reports to a workflow's log: a stage is a group, a resource's event a line in it. */
export function workflowReporter(): Reporter {
  const line = (text: string): void => {
    info(inertLog(text))
  }
  return {
    line,
    notice: (text) => {
      notice(plain(text))
    },
    warning: (text) => {
      warning(plain(text))
    },
    group: async (title, body) => {
      startGroup(plain(title))
      try {
        return await body()
      } finally {
        endGroup()
      }
    },
    ...(isDebug() && {
      detail: (text: string) => {
        debug(plain(text))
      },
    }),
    stopping: { stop: 'cancel the job', resumes: 'running it again resumes' },
  }
}
