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
    ofStage: (stage) => {
      const held: string[] = []
      let isOpen = false
      const own = (text: string): void => {
        if (isOpen) held.push(text)
        else line(`${stage}: ${text}`)
      }
      return {
        line: own,
        notice: (text) => {
          notice(plain(`${stage}: ${text}`))
        },
        warning: (text) => {
          warning(plain(`${stage}: ${text}`))
        },
        // A log has no group within a group, nor two at a time: what belongs to this one is written in one go.
        group: async (title, body) => {
          line(title)
          isOpen = true
          try {
            return await body()
          } finally {
            isOpen = false
            startGroup(plain(title))
            for (const text of held.splice(0)) line(text)
            endGroup()
          }
        },
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
