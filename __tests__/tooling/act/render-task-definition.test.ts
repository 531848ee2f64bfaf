/** The stand-in for the action that renders task definitions does what that action's own tests and source say. */
import { describe, expect, test } from 'vitest'
import { render } from '../../../.ci/checks/act/actions/amazon-ecs-render-task-definition/render.ts'

const INPUTS = {
  containerName: 'web',
  image: 'nginx:latest',
  environmentVariables: '',
  secrets: '',
}

const TASK = {
  family: 'task-def-family',
  containerDefinitions: [
    {
      name: 'web',
      image: 'some-other-image',
      environment: [
        { name: 'FOO', value: 'not bar' },
        { name: 'DONT-TOUCH', value: 'me' },
      ],
    },
    { name: 'sidecar', image: 'hello' },
  ],
  tags: [{ key: 'project', value: 'mytaskdef' }],
}

const SECRETS = 'EXISTING=arn:aws:secretsmanager:us-east-1:123456789012:secret:a-AbCdEf:url::'

describe('the action', () => {
  test('sets the image, changes a variable where it stands, and adds another behind', () => {
    const rendered = render(TASK, { ...INPUTS, environmentVariables: 'FOO=bar\nHELLO=world' })
    expect(JSON.stringify(rendered)).toBe(
      JSON.stringify({
        ...TASK,
        containerDefinitions: [
          {
            name: 'web',
            image: 'nginx:latest',
            environment: [
              { name: 'FOO', value: 'bar' },
              { name: 'DONT-TOUCH', value: 'me' },
              { name: 'HELLO', value: 'world' },
            ],
          },
          { name: 'sidecar', image: 'hello' },
        ],
      }),
    )
  })

  test('takes spaces and empty lines away, and splits at the first equals sign', () => {
    const environmentVariables = '\n  A=b=c \r\n\n D= \n'
    const [web] = render(TASK, { ...INPUTS, environmentVariables }).containerDefinitions
    expect(web?.environment?.slice(2)).toEqual([
      { name: 'A', value: 'b=c' },
      { name: 'D', value: '' },
    ])
  })

  test('adds secrets beside variables, and over those of the same name', () => {
    const [, sidecar] = TASK.containerDefinitions
    const had = { name: 'web', secrets: [{ name: 'EXISTING', valueFrom: 'old' }] }
    const given = { containerDefinitions: [had, sidecar!] }
    const rendered = render(given, { ...INPUTS, environmentVariables: 'A=b', secrets: SECRETS })
    expect(rendered.containerDefinitions[0]).toEqual({
      name: 'web',
      image: 'nginx:latest',
      secrets: [{ name: 'EXISTING', valueFrom: SECRETS.slice('EXISTING='.length) }],
      environment: [{ name: 'A', value: 'b' }],
    })
  })

  test('does not look at secrets without variables', () => {
    const [web] = render(TASK, { ...INPUTS, secrets: SECRETS }).containerDefinitions
    expect(web).not.toHaveProperty('secrets')
  })

  test('takes out what DescribeTaskDefinition adds', () => {
    const described = { ...TASK, taskDefinitionArn: 'arn', revision: 10, status: 'ACTIVE' }
    expect(Object.keys(render(described, INPUTS))).toEqual(Object.keys(TASK))
  })

  test.each([
    [
      'a line without a name',
      { environmentVariables: 'HERE' },
      /Cannot parse the environment variable 'HERE'/,
    ],
    [
      'a secret without a name',
      { environmentVariables: 'A=b', secrets: 'SECRET' },
      /Cannot parse the secret 'SECRET'/,
    ],
    [
      'another container',
      { containerName: 'none' },
      /Could not find container definition with matching name/,
    ],
  ])('fails at %s', (_, inputs, message) => {
    expect(() => render(TASK, { ...INPUTS, ...inputs })).toThrow(message)
  })

  test('fails without containers', () => {
    expect(() => render({}, INPUTS)).toThrow(/containerDefinitions section is not present/)
  })
})
