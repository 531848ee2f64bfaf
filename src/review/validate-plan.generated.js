// Generated from schema/plan.schema.json by scripts/generate-config.ts.
/* eslint-disable */
'use strict'
export const validate = validate20
export default validate20
const schema31 = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://raw.githubusercontent.com/tinystacks/tinystacks/v1/schema/plan.schema.json',
  type: 'object',
  additionalProperties: false,
  required: ['fingerprint', 'stages'],
  properties: {
    basis: { enum: ['file'] },
    fingerprint: { $ref: '#/$defs/fingerprint' },
    stages: { type: 'array', items: { $ref: '#/$defs/stage' } },
    order: {
      type: 'object',
      additionalProperties: false,
      required: ['kind'],
      properties: {
        kind: { const: 'parallel' },
        concurrency: { type: 'integer', minimum: 1 },
        after: {
          type: 'object',
          additionalProperties: { type: 'array', items: { type: 'string' } },
        },
      },
    },
    unnamed: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['stack', 'region', 'stage', 'databases'],
        properties: {
          stack: { type: 'string' },
          region: { type: 'string' },
          stage: { type: 'string' },
          application: { type: 'string' },
          databases: { type: 'array', items: { enum: ['postgres', 'mysql', 'redis'] } },
        },
      },
    },
    notes: { type: 'array', items: { $ref: '#/$defs/note' } },
    truncated: { const: true },
  },
  $defs: {
    fingerprint: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    stage: {
      type: 'object',
      additionalProperties: false,
      required: [
        'stage',
        'stack',
        'region',
        'action',
        'fingerprint',
        'databases',
        'refusals',
        'notes',
      ],
      properties: {
        stage: { type: 'string' },
        stack: { type: 'string' },
        region: { type: 'string' },
        defaults: {
          type: 'object',
          additionalProperties: false,
          required: ['first', 'last'],
          properties: {
            first: { type: 'integer', minimum: 1 },
            last: { type: 'integer', minimum: 1 },
          },
        },
        action: { enum: ['create', 'update', 'none', 'delete'] },
        fingerprint: { $ref: '#/$defs/fingerprint' },
        databases: { type: 'array', items: { $ref: '#/$defs/database' } },
        consents: { type: 'array', items: { $ref: '#/$defs/consent' } },
        bastion: { enum: ['made', 'changed', 'replaced', 'removed'] },
        steps: { type: 'array', items: { $ref: '#/$defs/step' } },
        terminationProtection: {
          type: 'object',
          additionalProperties: false,
          required: ['to', 'line'],
          properties: { to: { enum: ['on', 'off'] }, line: { $ref: '#/$defs/line' } },
        },
        serviceRole: {
          type: 'object',
          additionalProperties: false,
          required: ['before', 'after'],
          properties: { before: { type: ['string', 'null'] }, after: { type: 'string' } },
        },
        refusals: { type: 'array', items: { $ref: '#/$defs/refusal' } },
        notes: { type: 'array', items: { $ref: '#/$defs/note' } },
      },
    },
    step: {
      type: 'object',
      additionalProperties: false,
      required: ['kind'],
      properties: {
        kind: {
          enum: [
            'roll-back',
            'delete-failed-create',
            'snapshot',
            'promote',
            'make-secret',
            'upgrade-readers',
            'add-nodes',
            'failover-off',
            'lift-protection',
            'create',
            'update',
            'delete-stack',
            'protect',
            'prove-removal',
            'protect-stack',
            'check-bastion',
            'change-storage',
          ],
        },
        databases: { type: 'array', items: { $ref: '#/$defs/kind' } },
        to: { enum: ['on', 'off'] },
        skipping: { type: 'array', minItems: 1, items: { type: 'string' } },
        usual: { type: 'array', items: { type: 'integer', minimum: 0 }, minItems: 2, maxItems: 2 },
      },
    },
    database: {
      type: 'object',
      additionalProperties: false,
      required: ['database', 'impact', 'data', 'verified', 'consent', 'changes', 'reason'],
      properties: {
        database: { $ref: '#/$defs/kind' },
        impact: {
          enum: [
            'none',
            'existing',
            'create',
            'in-place',
            'restart',
            'failover',
            'promote',
            'replace',
            'remove',
          ],
        },
        data: { enum: ['kept', 'snapshot', 'lost'] },
        verified: { type: 'boolean' },
        consent: { anyOf: [{ $ref: '#/$defs/consent' }, { type: 'null' }] },
        gone: { const: true },
        moves: { const: true },
        reader: { enum: ['made', 'changed', 'restarted', 'replaced', 'removed'] },
        nets: { type: 'array', minItems: 1, items: { $ref: '#/$defs/net' } },
        changes: { type: 'array', items: { $ref: '#/$defs/change' } },
        reason: { type: 'string' },
      },
    },
    kind: { enum: ['postgres', 'mysql', 'redis'] },
    consent: {
      type: 'object',
      additionalProperties: false,
      required: ['kind', 'words', 'given'],
      properties: {
        kind: {
          enum: [
            'remove',
            'replace',
            'promote',
            'move',
            'backups',
            'failover',
            'restart',
            'reader',
            'take-over',
            'account',
            'skip',
          ],
        },
        words: {
          type: 'string',
          pattern: '^[^/:@]+(/(postgres|mysql|redis))?:[a-z-]+@[0-9a-hjkmnp-tv-z]{13}$',
        },
        given: { type: 'boolean' },
      },
    },
    net: {
      type: 'object',
      additionalProperties: false,
      required: ['kind', 'before', 'after', 'line'],
      properties: {
        kind: { enum: ['backups', 'backups-with-database', 'deletion-protection'] },
        before: { type: ['string', 'null'] },
        after: { type: ['string', 'null'] },
        line: { $ref: '#/$defs/line' },
      },
    },
    change: {
      type: 'object',
      additionalProperties: false,
      required: ['property', 'before', 'after', 'line'],
      properties: {
        property: { type: 'string' },
        before: { type: ['string', 'null'] },
        after: { type: ['string', 'null'] },
        lastDeploy: { type: ['string', 'null'] },
        perhaps: { const: true },
        unknown: { enum: ['before', 'after'] },
        line: { $ref: '#/$defs/line' },
      },
    },
    refusal: {
      type: 'object',
      additionalProperties: false,
      required: ['code', 'database', 'property', 'line', 'message'],
      properties: {
        code: { $ref: '#/$defs/code' },
        database: { anyOf: [{ $ref: '#/$defs/kind' }, { type: 'null' }] },
        property: { type: ['string', 'null'] },
        line: { $ref: '#/$defs/line' },
        message: { type: 'string' },
      },
    },
    note: {
      type: 'object',
      additionalProperties: false,
      required: ['code', 'level', 'message'],
      properties: {
        code: { $ref: '#/$defs/code' },
        level: { enum: ['warning', 'info'] },
        message: { type: 'string' },
      },
    },
    code: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
    line: { type: ['integer', 'null'], minimum: 1 },
  },
}
const schema32 = { type: 'string', pattern: '^[0-9a-f]{64}$' }
const pattern4 = new RegExp('^[0-9a-f]{64}$', 'u')
const schema33 = {
  type: 'object',
  additionalProperties: false,
  required: ['stage', 'stack', 'region', 'action', 'fingerprint', 'databases', 'refusals', 'notes'],
  properties: {
    stage: { type: 'string' },
    stack: { type: 'string' },
    region: { type: 'string' },
    defaults: {
      type: 'object',
      additionalProperties: false,
      required: ['first', 'last'],
      properties: { first: { type: 'integer', minimum: 1 }, last: { type: 'integer', minimum: 1 } },
    },
    action: { enum: ['create', 'update', 'none', 'delete'] },
    fingerprint: { $ref: '#/$defs/fingerprint' },
    databases: { type: 'array', items: { $ref: '#/$defs/database' } },
    consents: { type: 'array', items: { $ref: '#/$defs/consent' } },
    bastion: { enum: ['made', 'changed', 'replaced', 'removed'] },
    steps: { type: 'array', items: { $ref: '#/$defs/step' } },
    terminationProtection: {
      type: 'object',
      additionalProperties: false,
      required: ['to', 'line'],
      properties: { to: { enum: ['on', 'off'] }, line: { $ref: '#/$defs/line' } },
    },
    serviceRole: {
      type: 'object',
      additionalProperties: false,
      required: ['before', 'after'],
      properties: { before: { type: ['string', 'null'] }, after: { type: 'string' } },
    },
    refusals: { type: 'array', items: { $ref: '#/$defs/refusal' } },
    notes: { type: 'array', items: { $ref: '#/$defs/note' } },
  },
}
const schema37 = {
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'words', 'given'],
  properties: {
    kind: {
      enum: [
        'remove',
        'replace',
        'promote',
        'move',
        'backups',
        'failover',
        'restart',
        'reader',
        'take-over',
        'account',
        'skip',
      ],
    },
    words: {
      type: 'string',
      pattern: '^[^/:@]+(/(postgres|mysql|redis))?:[a-z-]+@[0-9a-hjkmnp-tv-z]{13}$',
    },
    given: { type: 'boolean' },
  },
}
const schema39 = { type: ['integer', 'null'], minimum: 1 }
const func1 = Object.prototype.hasOwnProperty
const pattern6 = new RegExp(
  '^[^/:@]+(/(postgres|mysql|redis))?:[a-z-]+@[0-9a-hjkmnp-tv-z]{13}$',
  'u',
)
const schema35 = {
  type: 'object',
  additionalProperties: false,
  required: ['database', 'impact', 'data', 'verified', 'consent', 'changes', 'reason'],
  properties: {
    database: { $ref: '#/$defs/kind' },
    impact: {
      enum: [
        'none',
        'existing',
        'create',
        'in-place',
        'restart',
        'failover',
        'promote',
        'replace',
        'remove',
      ],
    },
    data: { enum: ['kept', 'snapshot', 'lost'] },
    verified: { type: 'boolean' },
    consent: { anyOf: [{ $ref: '#/$defs/consent' }, { type: 'null' }] },
    gone: { const: true },
    moves: { const: true },
    reader: { enum: ['made', 'changed', 'restarted', 'replaced', 'removed'] },
    nets: { type: 'array', minItems: 1, items: { $ref: '#/$defs/net' } },
    changes: { type: 'array', items: { $ref: '#/$defs/change' } },
    reason: { type: 'string' },
  },
}
const schema36 = { enum: ['postgres', 'mysql', 'redis'] }
const schema38 = {
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'before', 'after', 'line'],
  properties: {
    kind: { enum: ['backups', 'backups-with-database', 'deletion-protection'] },
    before: { type: ['string', 'null'] },
    after: { type: ['string', 'null'] },
    line: { $ref: '#/$defs/line' },
  },
}

function validate23(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate23.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0
      if (
        (data.kind === undefined && (missing0 = 'kind')) ||
        (data.before === undefined && (missing0 = 'before')) ||
        (data.after === undefined && (missing0 = 'after')) ||
        (data.line === undefined && (missing0 = 'line'))
      ) {
        validate23.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ]
        return false
      } else {
        const _errs1 = errors
        for (const key0 in data) {
          if (!(key0 === 'kind' || key0 === 'before' || key0 === 'after' || key0 === 'line')) {
            validate23.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ]
            return false
            break
          }
        }
        if (_errs1 === errors) {
          if (data.kind !== undefined) {
            let data0 = data.kind
            const _errs2 = errors
            if (!(
              data0 === 'backups' ||
              data0 === 'backups-with-database' ||
              data0 === 'deletion-protection'
            )) {
              validate23.errors = [
                {
                  instancePath: instancePath + '/kind',
                  schemaPath: '#/properties/kind/enum',
                  keyword: 'enum',
                  params: { allowedValues: schema38.properties.kind.enum },
                },
              ]
              return false
            }
            var valid0 = _errs2 === errors
          } else {
            var valid0 = true
          }
          if (valid0) {
            if (data.before !== undefined) {
              let data1 = data.before
              const _errs3 = errors
              if (typeof data1 !== 'string' && data1 !== null) {
                validate23.errors = [
                  {
                    instancePath: instancePath + '/before',
                    schemaPath: '#/properties/before/type',
                    keyword: 'type',
                    params: { type: schema38.properties.before.type },
                  },
                ]
                return false
              }
              var valid0 = _errs3 === errors
            } else {
              var valid0 = true
            }
            if (valid0) {
              if (data.after !== undefined) {
                let data2 = data.after
                const _errs5 = errors
                if (typeof data2 !== 'string' && data2 !== null) {
                  validate23.errors = [
                    {
                      instancePath: instancePath + '/after',
                      schemaPath: '#/properties/after/type',
                      keyword: 'type',
                      params: { type: schema38.properties.after.type },
                    },
                  ]
                  return false
                }
                var valid0 = _errs5 === errors
              } else {
                var valid0 = true
              }
              if (valid0) {
                if (data.line !== undefined) {
                  let data3 = data.line
                  const _errs7 = errors
                  const _errs8 = errors
                  if (
                    !(
                      typeof data3 == 'number' &&
                      !(data3 % 1) &&
                      !isNaN(data3) &&
                      isFinite(data3)
                    ) &&
                    data3 !== null
                  ) {
                    validate23.errors = [
                      {
                        instancePath: instancePath + '/line',
                        schemaPath: '#/$defs/line/type',
                        keyword: 'type',
                        params: { type: schema39.type },
                      },
                    ]
                    return false
                  }
                  if (errors === _errs8) {
                    if (typeof data3 == 'number' && isFinite(data3)) {
                      if (data3 < 1 || isNaN(data3)) {
                        validate23.errors = [
                          {
                            instancePath: instancePath + '/line',
                            schemaPath: '#/$defs/line/minimum',
                            keyword: 'minimum',
                            params: { comparison: '>=', limit: 1 },
                          },
                        ]
                        return false
                      }
                    }
                  }
                  var valid0 = _errs7 === errors
                } else {
                  var valid0 = true
                }
              }
            }
          }
        }
      }
    } else {
      validate23.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ]
      return false
    }
  }
  validate23.errors = vErrors
  return errors === 0
}
validate23.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

const schema40 = {
  type: 'object',
  additionalProperties: false,
  required: ['property', 'before', 'after', 'line'],
  properties: {
    property: { type: 'string' },
    before: { type: ['string', 'null'] },
    after: { type: ['string', 'null'] },
    lastDeploy: { type: ['string', 'null'] },
    perhaps: { const: true },
    unknown: { enum: ['before', 'after'] },
    line: { $ref: '#/$defs/line' },
  },
}

function validate25(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate25.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0
      if (
        (data.property === undefined && (missing0 = 'property')) ||
        (data.before === undefined && (missing0 = 'before')) ||
        (data.after === undefined && (missing0 = 'after')) ||
        (data.line === undefined && (missing0 = 'line'))
      ) {
        validate25.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ]
        return false
      } else {
        const _errs1 = errors
        for (const key0 in data) {
          if (!(
            key0 === 'property' ||
            key0 === 'before' ||
            key0 === 'after' ||
            key0 === 'lastDeploy' ||
            key0 === 'perhaps' ||
            key0 === 'unknown' ||
            key0 === 'line'
          )) {
            validate25.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ]
            return false
            break
          }
        }
        if (_errs1 === errors) {
          if (data.property !== undefined) {
            const _errs2 = errors
            if (typeof data.property !== 'string') {
              validate25.errors = [
                {
                  instancePath: instancePath + '/property',
                  schemaPath: '#/properties/property/type',
                  keyword: 'type',
                  params: { type: 'string' },
                },
              ]
              return false
            }
            var valid0 = _errs2 === errors
          } else {
            var valid0 = true
          }
          if (valid0) {
            if (data.before !== undefined) {
              let data1 = data.before
              const _errs4 = errors
              if (typeof data1 !== 'string' && data1 !== null) {
                validate25.errors = [
                  {
                    instancePath: instancePath + '/before',
                    schemaPath: '#/properties/before/type',
                    keyword: 'type',
                    params: { type: schema40.properties.before.type },
                  },
                ]
                return false
              }
              var valid0 = _errs4 === errors
            } else {
              var valid0 = true
            }
            if (valid0) {
              if (data.after !== undefined) {
                let data2 = data.after
                const _errs6 = errors
                if (typeof data2 !== 'string' && data2 !== null) {
                  validate25.errors = [
                    {
                      instancePath: instancePath + '/after',
                      schemaPath: '#/properties/after/type',
                      keyword: 'type',
                      params: { type: schema40.properties.after.type },
                    },
                  ]
                  return false
                }
                var valid0 = _errs6 === errors
              } else {
                var valid0 = true
              }
              if (valid0) {
                if (data.lastDeploy !== undefined) {
                  let data3 = data.lastDeploy
                  const _errs8 = errors
                  if (typeof data3 !== 'string' && data3 !== null) {
                    validate25.errors = [
                      {
                        instancePath: instancePath + '/lastDeploy',
                        schemaPath: '#/properties/lastDeploy/type',
                        keyword: 'type',
                        params: { type: schema40.properties.lastDeploy.type },
                      },
                    ]
                    return false
                  }
                  var valid0 = _errs8 === errors
                } else {
                  var valid0 = true
                }
                if (valid0) {
                  if (data.perhaps !== undefined) {
                    const _errs10 = errors
                    if (true !== data.perhaps) {
                      validate25.errors = [
                        {
                          instancePath: instancePath + '/perhaps',
                          schemaPath: '#/properties/perhaps/const',
                          keyword: 'const',
                          params: { allowedValue: true },
                        },
                      ]
                      return false
                    }
                    var valid0 = _errs10 === errors
                  } else {
                    var valid0 = true
                  }
                  if (valid0) {
                    if (data.unknown !== undefined) {
                      let data5 = data.unknown
                      const _errs11 = errors
                      if (!(data5 === 'before' || data5 === 'after')) {
                        validate25.errors = [
                          {
                            instancePath: instancePath + '/unknown',
                            schemaPath: '#/properties/unknown/enum',
                            keyword: 'enum',
                            params: { allowedValues: schema40.properties.unknown.enum },
                          },
                        ]
                        return false
                      }
                      var valid0 = _errs11 === errors
                    } else {
                      var valid0 = true
                    }
                    if (valid0) {
                      if (data.line !== undefined) {
                        let data6 = data.line
                        const _errs12 = errors
                        const _errs13 = errors
                        if (
                          !(
                            typeof data6 == 'number' &&
                            !(data6 % 1) &&
                            !isNaN(data6) &&
                            isFinite(data6)
                          ) &&
                          data6 !== null
                        ) {
                          validate25.errors = [
                            {
                              instancePath: instancePath + '/line',
                              schemaPath: '#/$defs/line/type',
                              keyword: 'type',
                              params: { type: schema39.type },
                            },
                          ]
                          return false
                        }
                        if (errors === _errs13) {
                          if (typeof data6 == 'number' && isFinite(data6)) {
                            if (data6 < 1 || isNaN(data6)) {
                              validate25.errors = [
                                {
                                  instancePath: instancePath + '/line',
                                  schemaPath: '#/$defs/line/minimum',
                                  keyword: 'minimum',
                                  params: { comparison: '>=', limit: 1 },
                                },
                              ]
                              return false
                            }
                          }
                        }
                        var valid0 = _errs12 === errors
                      } else {
                        var valid0 = true
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate25.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ]
      return false
    }
  }
  validate25.errors = vErrors
  return errors === 0
}
validate25.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

function validate22(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate22.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0
      if (
        (data.database === undefined && (missing0 = 'database')) ||
        (data.impact === undefined && (missing0 = 'impact')) ||
        (data.data === undefined && (missing0 = 'data')) ||
        (data.verified === undefined && (missing0 = 'verified')) ||
        (data.consent === undefined && (missing0 = 'consent')) ||
        (data.changes === undefined && (missing0 = 'changes')) ||
        (data.reason === undefined && (missing0 = 'reason'))
      ) {
        validate22.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ]
        return false
      } else {
        const _errs1 = errors
        for (const key0 in data) {
          if (!func1.call(schema35.properties, key0)) {
            validate22.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ]
            return false
            break
          }
        }
        if (_errs1 === errors) {
          if (data.database !== undefined) {
            let data0 = data.database
            const _errs2 = errors
            if (!(data0 === 'postgres' || data0 === 'mysql' || data0 === 'redis')) {
              validate22.errors = [
                {
                  instancePath: instancePath + '/database',
                  schemaPath: '#/$defs/kind/enum',
                  keyword: 'enum',
                  params: { allowedValues: schema36.enum },
                },
              ]
              return false
            }
            var valid0 = _errs2 === errors
          } else {
            var valid0 = true
          }
          if (valid0) {
            if (data.impact !== undefined) {
              let data1 = data.impact
              const _errs4 = errors
              if (!(
                data1 === 'none' ||
                data1 === 'existing' ||
                data1 === 'create' ||
                data1 === 'in-place' ||
                data1 === 'restart' ||
                data1 === 'failover' ||
                data1 === 'promote' ||
                data1 === 'replace' ||
                data1 === 'remove'
              )) {
                validate22.errors = [
                  {
                    instancePath: instancePath + '/impact',
                    schemaPath: '#/properties/impact/enum',
                    keyword: 'enum',
                    params: { allowedValues: schema35.properties.impact.enum },
                  },
                ]
                return false
              }
              var valid0 = _errs4 === errors
            } else {
              var valid0 = true
            }
            if (valid0) {
              if (data.data !== undefined) {
                let data2 = data.data
                const _errs5 = errors
                if (!(data2 === 'kept' || data2 === 'snapshot' || data2 === 'lost')) {
                  validate22.errors = [
                    {
                      instancePath: instancePath + '/data',
                      schemaPath: '#/properties/data/enum',
                      keyword: 'enum',
                      params: { allowedValues: schema35.properties.data.enum },
                    },
                  ]
                  return false
                }
                var valid0 = _errs5 === errors
              } else {
                var valid0 = true
              }
              if (valid0) {
                if (data.verified !== undefined) {
                  const _errs6 = errors
                  if (typeof data.verified !== 'boolean') {
                    validate22.errors = [
                      {
                        instancePath: instancePath + '/verified',
                        schemaPath: '#/properties/verified/type',
                        keyword: 'type',
                        params: { type: 'boolean' },
                      },
                    ]
                    return false
                  }
                  var valid0 = _errs6 === errors
                } else {
                  var valid0 = true
                }
                if (valid0) {
                  if (data.consent !== undefined) {
                    let data4 = data.consent
                    const _errs8 = errors
                    const _errs9 = errors
                    let valid2 = false
                    const _errs10 = errors
                    const _errs11 = errors
                    if (errors === _errs11) {
                      if (data4 && typeof data4 == 'object' && !Array.isArray(data4)) {
                        let missing1
                        if (
                          (data4.kind === undefined && (missing1 = 'kind')) ||
                          (data4.words === undefined && (missing1 = 'words')) ||
                          (data4.given === undefined && (missing1 = 'given'))
                        ) {
                          const err0 = {
                            instancePath: instancePath + '/consent',
                            schemaPath: '#/$defs/consent/required',
                            keyword: 'required',
                            params: { missingProperty: missing1 },
                          }
                          if (vErrors === null) {
                            vErrors = [err0]
                          } else {
                            vErrors.push(err0)
                          }
                          errors++
                        } else {
                          const _errs13 = errors
                          for (const key1 in data4) {
                            if (!(key1 === 'kind' || key1 === 'words' || key1 === 'given')) {
                              const err1 = {
                                instancePath: instancePath + '/consent',
                                schemaPath: '#/$defs/consent/additionalProperties',
                                keyword: 'additionalProperties',
                                params: { additionalProperty: key1 },
                              }
                              if (vErrors === null) {
                                vErrors = [err1]
                              } else {
                                vErrors.push(err1)
                              }
                              errors++
                              break
                            }
                          }
                          if (_errs13 === errors) {
                            if (data4.kind !== undefined) {
                              let data5 = data4.kind
                              const _errs14 = errors
                              if (!(
                                data5 === 'remove' ||
                                data5 === 'replace' ||
                                data5 === 'promote' ||
                                data5 === 'move' ||
                                data5 === 'backups' ||
                                data5 === 'failover' ||
                                data5 === 'restart' ||
                                data5 === 'reader' ||
                                data5 === 'take-over' ||
                                data5 === 'account' ||
                                data5 === 'skip'
                              )) {
                                const err2 = {
                                  instancePath: instancePath + '/consent/kind',
                                  schemaPath: '#/$defs/consent/properties/kind/enum',
                                  keyword: 'enum',
                                  params: { allowedValues: schema37.properties.kind.enum },
                                }
                                if (vErrors === null) {
                                  vErrors = [err2]
                                } else {
                                  vErrors.push(err2)
                                }
                                errors++
                              }
                              var valid4 = _errs14 === errors
                            } else {
                              var valid4 = true
                            }
                            if (valid4) {
                              if (data4.words !== undefined) {
                                let data6 = data4.words
                                const _errs15 = errors
                                if (errors === _errs15) {
                                  if (typeof data6 === 'string') {
                                    if (!pattern6.test(data6)) {
                                      const err3 = {
                                        instancePath: instancePath + '/consent/words',
                                        schemaPath: '#/$defs/consent/properties/words/pattern',
                                        keyword: 'pattern',
                                        params: {
                                          pattern:
                                            '^[^/:@]+(/(postgres|mysql|redis))?:[a-z-]+@[0-9a-hjkmnp-tv-z]{13}$',
                                        },
                                      }
                                      if (vErrors === null) {
                                        vErrors = [err3]
                                      } else {
                                        vErrors.push(err3)
                                      }
                                      errors++
                                    }
                                  } else {
                                    const err4 = {
                                      instancePath: instancePath + '/consent/words',
                                      schemaPath: '#/$defs/consent/properties/words/type',
                                      keyword: 'type',
                                      params: { type: 'string' },
                                    }
                                    if (vErrors === null) {
                                      vErrors = [err4]
                                    } else {
                                      vErrors.push(err4)
                                    }
                                    errors++
                                  }
                                }
                                var valid4 = _errs15 === errors
                              } else {
                                var valid4 = true
                              }
                              if (valid4) {
                                if (data4.given !== undefined) {
                                  const _errs17 = errors
                                  if (typeof data4.given !== 'boolean') {
                                    const err5 = {
                                      instancePath: instancePath + '/consent/given',
                                      schemaPath: '#/$defs/consent/properties/given/type',
                                      keyword: 'type',
                                      params: { type: 'boolean' },
                                    }
                                    if (vErrors === null) {
                                      vErrors = [err5]
                                    } else {
                                      vErrors.push(err5)
                                    }
                                    errors++
                                  }
                                  var valid4 = _errs17 === errors
                                } else {
                                  var valid4 = true
                                }
                              }
                            }
                          }
                        }
                      } else {
                        const err6 = {
                          instancePath: instancePath + '/consent',
                          schemaPath: '#/$defs/consent/type',
                          keyword: 'type',
                          params: { type: 'object' },
                        }
                        if (vErrors === null) {
                          vErrors = [err6]
                        } else {
                          vErrors.push(err6)
                        }
                        errors++
                      }
                    }
                    var _valid0 = _errs10 === errors
                    valid2 = valid2 || _valid0
                    const _errs19 = errors
                    if (data4 !== null) {
                      const err7 = {
                        instancePath: instancePath + '/consent',
                        schemaPath: '#/properties/consent/anyOf/1/type',
                        keyword: 'type',
                        params: { type: 'null' },
                      }
                      if (vErrors === null) {
                        vErrors = [err7]
                      } else {
                        vErrors.push(err7)
                      }
                      errors++
                    }
                    var _valid0 = _errs19 === errors
                    valid2 = valid2 || _valid0
                    if (!valid2) {
                      const err8 = {
                        instancePath: instancePath + '/consent',
                        schemaPath: '#/properties/consent/anyOf',
                        keyword: 'anyOf',
                        params: {},
                      }
                      if (vErrors === null) {
                        vErrors = [err8]
                      } else {
                        vErrors.push(err8)
                      }
                      errors++
                      validate22.errors = vErrors
                      return false
                    } else {
                      errors = _errs9
                      if (vErrors !== null) {
                        if (_errs9) {
                          vErrors.length = _errs9
                        } else {
                          vErrors = null
                        }
                      }
                    }
                    var valid0 = _errs8 === errors
                  } else {
                    var valid0 = true
                  }
                  if (valid0) {
                    if (data.gone !== undefined) {
                      const _errs21 = errors
                      if (true !== data.gone) {
                        validate22.errors = [
                          {
                            instancePath: instancePath + '/gone',
                            schemaPath: '#/properties/gone/const',
                            keyword: 'const',
                            params: { allowedValue: true },
                          },
                        ]
                        return false
                      }
                      var valid0 = _errs21 === errors
                    } else {
                      var valid0 = true
                    }
                    if (valid0) {
                      if (data.moves !== undefined) {
                        const _errs22 = errors
                        if (true !== data.moves) {
                          validate22.errors = [
                            {
                              instancePath: instancePath + '/moves',
                              schemaPath: '#/properties/moves/const',
                              keyword: 'const',
                              params: { allowedValue: true },
                            },
                          ]
                          return false
                        }
                        var valid0 = _errs22 === errors
                      } else {
                        var valid0 = true
                      }
                      if (valid0) {
                        if (data.reader !== undefined) {
                          let data10 = data.reader
                          const _errs23 = errors
                          if (!(
                            data10 === 'made' ||
                            data10 === 'changed' ||
                            data10 === 'restarted' ||
                            data10 === 'replaced' ||
                            data10 === 'removed'
                          )) {
                            validate22.errors = [
                              {
                                instancePath: instancePath + '/reader',
                                schemaPath: '#/properties/reader/enum',
                                keyword: 'enum',
                                params: { allowedValues: schema35.properties.reader.enum },
                              },
                            ]
                            return false
                          }
                          var valid0 = _errs23 === errors
                        } else {
                          var valid0 = true
                        }
                        if (valid0) {
                          if (data.nets !== undefined) {
                            let data11 = data.nets
                            const _errs24 = errors
                            if (errors === _errs24) {
                              if (Array.isArray(data11)) {
                                if (data11.length < 1) {
                                  validate22.errors = [
                                    {
                                      instancePath: instancePath + '/nets',
                                      schemaPath: '#/properties/nets/minItems',
                                      keyword: 'minItems',
                                      params: { limit: 1 },
                                    },
                                  ]
                                  return false
                                } else {
                                  var valid5 = true
                                  const len0 = data11.length
                                  for (let i0 = 0; i0 < len0; i0++) {
                                    const _errs26 = errors
                                    if (
                                      !validate23(data11[i0], {
                                        instancePath: instancePath + '/nets/' + i0,
                                        parentData: data11,
                                        parentDataProperty: i0,
                                        rootData,
                                        dynamicAnchors,
                                      })
                                    ) {
                                      vErrors =
                                        vErrors === null
                                          ? validate23.errors
                                          : vErrors.concat(validate23.errors)
                                      errors = vErrors.length
                                    }
                                    var valid5 = _errs26 === errors
                                    if (!valid5) {
                                      break
                                    }
                                  }
                                }
                              } else {
                                validate22.errors = [
                                  {
                                    instancePath: instancePath + '/nets',
                                    schemaPath: '#/properties/nets/type',
                                    keyword: 'type',
                                    params: { type: 'array' },
                                  },
                                ]
                                return false
                              }
                            }
                            var valid0 = _errs24 === errors
                          } else {
                            var valid0 = true
                          }
                          if (valid0) {
                            if (data.changes !== undefined) {
                              let data13 = data.changes
                              const _errs27 = errors
                              if (errors === _errs27) {
                                if (Array.isArray(data13)) {
                                  var valid6 = true
                                  const len1 = data13.length
                                  for (let i1 = 0; i1 < len1; i1++) {
                                    const _errs29 = errors
                                    if (
                                      !validate25(data13[i1], {
                                        instancePath: instancePath + '/changes/' + i1,
                                        parentData: data13,
                                        parentDataProperty: i1,
                                        rootData,
                                        dynamicAnchors,
                                      })
                                    ) {
                                      vErrors =
                                        vErrors === null
                                          ? validate25.errors
                                          : vErrors.concat(validate25.errors)
                                      errors = vErrors.length
                                    }
                                    var valid6 = _errs29 === errors
                                    if (!valid6) {
                                      break
                                    }
                                  }
                                } else {
                                  validate22.errors = [
                                    {
                                      instancePath: instancePath + '/changes',
                                      schemaPath: '#/properties/changes/type',
                                      keyword: 'type',
                                      params: { type: 'array' },
                                    },
                                  ]
                                  return false
                                }
                              }
                              var valid0 = _errs27 === errors
                            } else {
                              var valid0 = true
                            }
                            if (valid0) {
                              if (data.reason !== undefined) {
                                const _errs30 = errors
                                if (typeof data.reason !== 'string') {
                                  validate22.errors = [
                                    {
                                      instancePath: instancePath + '/reason',
                                      schemaPath: '#/properties/reason/type',
                                      keyword: 'type',
                                      params: { type: 'string' },
                                    },
                                  ]
                                  return false
                                }
                                var valid0 = _errs30 === errors
                              } else {
                                var valid0 = true
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate22.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ]
      return false
    }
  }
  validate22.errors = vErrors
  return errors === 0
}
validate22.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

const schema43 = {
  type: 'object',
  additionalProperties: false,
  required: ['kind'],
  properties: {
    kind: {
      enum: [
        'roll-back',
        'delete-failed-create',
        'snapshot',
        'promote',
        'make-secret',
        'upgrade-readers',
        'add-nodes',
        'failover-off',
        'lift-protection',
        'create',
        'update',
        'delete-stack',
        'protect',
        'prove-removal',
        'protect-stack',
        'check-bastion',
        'change-storage',
      ],
    },
    databases: { type: 'array', items: { $ref: '#/$defs/kind' } },
    to: { enum: ['on', 'off'] },
    skipping: { type: 'array', minItems: 1, items: { type: 'string' } },
    usual: { type: 'array', items: { type: 'integer', minimum: 0 }, minItems: 2, maxItems: 2 },
  },
}

function validate28(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate28.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0
      if (data.kind === undefined && (missing0 = 'kind')) {
        validate28.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ]
        return false
      } else {
        const _errs1 = errors
        for (const key0 in data) {
          if (!(
            key0 === 'kind' ||
            key0 === 'databases' ||
            key0 === 'to' ||
            key0 === 'skipping' ||
            key0 === 'usual'
          )) {
            validate28.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ]
            return false
            break
          }
        }
        if (_errs1 === errors) {
          if (data.kind !== undefined) {
            let data0 = data.kind
            const _errs2 = errors
            if (!(
              data0 === 'roll-back' ||
              data0 === 'delete-failed-create' ||
              data0 === 'snapshot' ||
              data0 === 'promote' ||
              data0 === 'make-secret' ||
              data0 === 'upgrade-readers' ||
              data0 === 'add-nodes' ||
              data0 === 'failover-off' ||
              data0 === 'lift-protection' ||
              data0 === 'create' ||
              data0 === 'update' ||
              data0 === 'delete-stack' ||
              data0 === 'protect' ||
              data0 === 'prove-removal' ||
              data0 === 'protect-stack' ||
              data0 === 'check-bastion' ||
              data0 === 'change-storage'
            )) {
              validate28.errors = [
                {
                  instancePath: instancePath + '/kind',
                  schemaPath: '#/properties/kind/enum',
                  keyword: 'enum',
                  params: { allowedValues: schema43.properties.kind.enum },
                },
              ]
              return false
            }
            var valid0 = _errs2 === errors
          } else {
            var valid0 = true
          }
          if (valid0) {
            if (data.databases !== undefined) {
              let data1 = data.databases
              const _errs3 = errors
              if (errors === _errs3) {
                if (Array.isArray(data1)) {
                  var valid1 = true
                  const len0 = data1.length
                  for (let i0 = 0; i0 < len0; i0++) {
                    let data2 = data1[i0]
                    const _errs5 = errors
                    if (!(data2 === 'postgres' || data2 === 'mysql' || data2 === 'redis')) {
                      validate28.errors = [
                        {
                          instancePath: instancePath + '/databases/' + i0,
                          schemaPath: '#/$defs/kind/enum',
                          keyword: 'enum',
                          params: { allowedValues: schema36.enum },
                        },
                      ]
                      return false
                    }
                    var valid1 = _errs5 === errors
                    if (!valid1) {
                      break
                    }
                  }
                } else {
                  validate28.errors = [
                    {
                      instancePath: instancePath + '/databases',
                      schemaPath: '#/properties/databases/type',
                      keyword: 'type',
                      params: { type: 'array' },
                    },
                  ]
                  return false
                }
              }
              var valid0 = _errs3 === errors
            } else {
              var valid0 = true
            }
            if (valid0) {
              if (data.to !== undefined) {
                let data3 = data.to
                const _errs7 = errors
                if (!(data3 === 'on' || data3 === 'off')) {
                  validate28.errors = [
                    {
                      instancePath: instancePath + '/to',
                      schemaPath: '#/properties/to/enum',
                      keyword: 'enum',
                      params: { allowedValues: schema43.properties.to.enum },
                    },
                  ]
                  return false
                }
                var valid0 = _errs7 === errors
              } else {
                var valid0 = true
              }
              if (valid0) {
                if (data.skipping !== undefined) {
                  let data4 = data.skipping
                  const _errs8 = errors
                  if (errors === _errs8) {
                    if (Array.isArray(data4)) {
                      if (data4.length < 1) {
                        validate28.errors = [
                          {
                            instancePath: instancePath + '/skipping',
                            schemaPath: '#/properties/skipping/minItems',
                            keyword: 'minItems',
                            params: { limit: 1 },
                          },
                        ]
                        return false
                      } else {
                        var valid3 = true
                        const len1 = data4.length
                        for (let i1 = 0; i1 < len1; i1++) {
                          const _errs10 = errors
                          if (typeof data4[i1] !== 'string') {
                            validate28.errors = [
                              {
                                instancePath: instancePath + '/skipping/' + i1,
                                schemaPath: '#/properties/skipping/items/type',
                                keyword: 'type',
                                params: { type: 'string' },
                              },
                            ]
                            return false
                          }
                          var valid3 = _errs10 === errors
                          if (!valid3) {
                            break
                          }
                        }
                      }
                    } else {
                      validate28.errors = [
                        {
                          instancePath: instancePath + '/skipping',
                          schemaPath: '#/properties/skipping/type',
                          keyword: 'type',
                          params: { type: 'array' },
                        },
                      ]
                      return false
                    }
                  }
                  var valid0 = _errs8 === errors
                } else {
                  var valid0 = true
                }
                if (valid0) {
                  if (data.usual !== undefined) {
                    let data6 = data.usual
                    const _errs12 = errors
                    if (errors === _errs12) {
                      if (Array.isArray(data6)) {
                        if (data6.length > 2) {
                          validate28.errors = [
                            {
                              instancePath: instancePath + '/usual',
                              schemaPath: '#/properties/usual/maxItems',
                              keyword: 'maxItems',
                              params: { limit: 2 },
                            },
                          ]
                          return false
                        } else {
                          if (data6.length < 2) {
                            validate28.errors = [
                              {
                                instancePath: instancePath + '/usual',
                                schemaPath: '#/properties/usual/minItems',
                                keyword: 'minItems',
                                params: { limit: 2 },
                              },
                            ]
                            return false
                          } else {
                            var valid4 = true
                            const len2 = data6.length
                            for (let i2 = 0; i2 < len2; i2++) {
                              let data7 = data6[i2]
                              const _errs14 = errors
                              if (!(
                                typeof data7 == 'number' &&
                                !(data7 % 1) &&
                                !isNaN(data7) &&
                                isFinite(data7)
                              )) {
                                validate28.errors = [
                                  {
                                    instancePath: instancePath + '/usual/' + i2,
                                    schemaPath: '#/properties/usual/items/type',
                                    keyword: 'type',
                                    params: { type: 'integer' },
                                  },
                                ]
                                return false
                              }
                              if (errors === _errs14) {
                                if (typeof data7 == 'number' && isFinite(data7)) {
                                  if (data7 < 0 || isNaN(data7)) {
                                    validate28.errors = [
                                      {
                                        instancePath: instancePath + '/usual/' + i2,
                                        schemaPath: '#/properties/usual/items/minimum',
                                        keyword: 'minimum',
                                        params: { comparison: '>=', limit: 0 },
                                      },
                                    ]
                                    return false
                                  }
                                }
                              }
                              var valid4 = _errs14 === errors
                              if (!valid4) {
                                break
                              }
                            }
                          }
                        }
                      } else {
                        validate28.errors = [
                          {
                            instancePath: instancePath + '/usual',
                            schemaPath: '#/properties/usual/type',
                            keyword: 'type',
                            params: { type: 'array' },
                          },
                        ]
                        return false
                      }
                    }
                    var valid0 = _errs12 === errors
                  } else {
                    var valid0 = true
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate28.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ]
      return false
    }
  }
  validate28.errors = vErrors
  return errors === 0
}
validate28.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

const schema46 = {
  type: 'object',
  additionalProperties: false,
  required: ['code', 'database', 'property', 'line', 'message'],
  properties: {
    code: { $ref: '#/$defs/code' },
    database: { anyOf: [{ $ref: '#/$defs/kind' }, { type: 'null' }] },
    property: { type: ['string', 'null'] },
    line: { $ref: '#/$defs/line' },
    message: { type: 'string' },
  },
}
const schema47 = { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }
const pattern8 = new RegExp('^[a-z0-9]+(-[a-z0-9]+)*$', 'u')

function validate30(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate30.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0
      if (
        (data.code === undefined && (missing0 = 'code')) ||
        (data.database === undefined && (missing0 = 'database')) ||
        (data.property === undefined && (missing0 = 'property')) ||
        (data.line === undefined && (missing0 = 'line')) ||
        (data.message === undefined && (missing0 = 'message'))
      ) {
        validate30.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ]
        return false
      } else {
        const _errs1 = errors
        for (const key0 in data) {
          if (!(
            key0 === 'code' ||
            key0 === 'database' ||
            key0 === 'property' ||
            key0 === 'line' ||
            key0 === 'message'
          )) {
            validate30.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ]
            return false
            break
          }
        }
        if (_errs1 === errors) {
          if (data.code !== undefined) {
            let data0 = data.code
            const _errs2 = errors
            const _errs3 = errors
            if (errors === _errs3) {
              if (typeof data0 === 'string') {
                if (!pattern8.test(data0)) {
                  validate30.errors = [
                    {
                      instancePath: instancePath + '/code',
                      schemaPath: '#/$defs/code/pattern',
                      keyword: 'pattern',
                      params: { pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
                    },
                  ]
                  return false
                }
              } else {
                validate30.errors = [
                  {
                    instancePath: instancePath + '/code',
                    schemaPath: '#/$defs/code/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ]
                return false
              }
            }
            var valid0 = _errs2 === errors
          } else {
            var valid0 = true
          }
          if (valid0) {
            if (data.database !== undefined) {
              let data1 = data.database
              const _errs5 = errors
              const _errs6 = errors
              let valid2 = false
              const _errs7 = errors
              if (!(data1 === 'postgres' || data1 === 'mysql' || data1 === 'redis')) {
                const err0 = {
                  instancePath: instancePath + '/database',
                  schemaPath: '#/$defs/kind/enum',
                  keyword: 'enum',
                  params: { allowedValues: schema36.enum },
                }
                if (vErrors === null) {
                  vErrors = [err0]
                } else {
                  vErrors.push(err0)
                }
                errors++
              }
              var _valid0 = _errs7 === errors
              valid2 = valid2 || _valid0
              const _errs9 = errors
              if (data1 !== null) {
                const err1 = {
                  instancePath: instancePath + '/database',
                  schemaPath: '#/properties/database/anyOf/1/type',
                  keyword: 'type',
                  params: { type: 'null' },
                }
                if (vErrors === null) {
                  vErrors = [err1]
                } else {
                  vErrors.push(err1)
                }
                errors++
              }
              var _valid0 = _errs9 === errors
              valid2 = valid2 || _valid0
              if (!valid2) {
                const err2 = {
                  instancePath: instancePath + '/database',
                  schemaPath: '#/properties/database/anyOf',
                  keyword: 'anyOf',
                  params: {},
                }
                if (vErrors === null) {
                  vErrors = [err2]
                } else {
                  vErrors.push(err2)
                }
                errors++
                validate30.errors = vErrors
                return false
              } else {
                errors = _errs6
                if (vErrors !== null) {
                  if (_errs6) {
                    vErrors.length = _errs6
                  } else {
                    vErrors = null
                  }
                }
              }
              var valid0 = _errs5 === errors
            } else {
              var valid0 = true
            }
            if (valid0) {
              if (data.property !== undefined) {
                let data2 = data.property
                const _errs11 = errors
                if (typeof data2 !== 'string' && data2 !== null) {
                  validate30.errors = [
                    {
                      instancePath: instancePath + '/property',
                      schemaPath: '#/properties/property/type',
                      keyword: 'type',
                      params: { type: schema46.properties.property.type },
                    },
                  ]
                  return false
                }
                var valid0 = _errs11 === errors
              } else {
                var valid0 = true
              }
              if (valid0) {
                if (data.line !== undefined) {
                  let data3 = data.line
                  const _errs13 = errors
                  const _errs14 = errors
                  if (
                    !(
                      typeof data3 == 'number' &&
                      !(data3 % 1) &&
                      !isNaN(data3) &&
                      isFinite(data3)
                    ) &&
                    data3 !== null
                  ) {
                    validate30.errors = [
                      {
                        instancePath: instancePath + '/line',
                        schemaPath: '#/$defs/line/type',
                        keyword: 'type',
                        params: { type: schema39.type },
                      },
                    ]
                    return false
                  }
                  if (errors === _errs14) {
                    if (typeof data3 == 'number' && isFinite(data3)) {
                      if (data3 < 1 || isNaN(data3)) {
                        validate30.errors = [
                          {
                            instancePath: instancePath + '/line',
                            schemaPath: '#/$defs/line/minimum',
                            keyword: 'minimum',
                            params: { comparison: '>=', limit: 1 },
                          },
                        ]
                        return false
                      }
                    }
                  }
                  var valid0 = _errs13 === errors
                } else {
                  var valid0 = true
                }
                if (valid0) {
                  if (data.message !== undefined) {
                    const _errs16 = errors
                    if (typeof data.message !== 'string') {
                      validate30.errors = [
                        {
                          instancePath: instancePath + '/message',
                          schemaPath: '#/properties/message/type',
                          keyword: 'type',
                          params: { type: 'string' },
                        },
                      ]
                      return false
                    }
                    var valid0 = _errs16 === errors
                  } else {
                    var valid0 = true
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate30.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ]
      return false
    }
  }
  validate30.errors = vErrors
  return errors === 0
}
validate30.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

const schema50 = {
  type: 'object',
  additionalProperties: false,
  required: ['code', 'level', 'message'],
  properties: {
    code: { $ref: '#/$defs/code' },
    level: { enum: ['warning', 'info'] },
    message: { type: 'string' },
  },
}

function validate32(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate32.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0
      if (
        (data.code === undefined && (missing0 = 'code')) ||
        (data.level === undefined && (missing0 = 'level')) ||
        (data.message === undefined && (missing0 = 'message'))
      ) {
        validate32.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ]
        return false
      } else {
        const _errs1 = errors
        for (const key0 in data) {
          if (!(key0 === 'code' || key0 === 'level' || key0 === 'message')) {
            validate32.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ]
            return false
            break
          }
        }
        if (_errs1 === errors) {
          if (data.code !== undefined) {
            let data0 = data.code
            const _errs2 = errors
            const _errs3 = errors
            if (errors === _errs3) {
              if (typeof data0 === 'string') {
                if (!pattern8.test(data0)) {
                  validate32.errors = [
                    {
                      instancePath: instancePath + '/code',
                      schemaPath: '#/$defs/code/pattern',
                      keyword: 'pattern',
                      params: { pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
                    },
                  ]
                  return false
                }
              } else {
                validate32.errors = [
                  {
                    instancePath: instancePath + '/code',
                    schemaPath: '#/$defs/code/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ]
                return false
              }
            }
            var valid0 = _errs2 === errors
          } else {
            var valid0 = true
          }
          if (valid0) {
            if (data.level !== undefined) {
              let data1 = data.level
              const _errs5 = errors
              if (!(data1 === 'warning' || data1 === 'info')) {
                validate32.errors = [
                  {
                    instancePath: instancePath + '/level',
                    schemaPath: '#/properties/level/enum',
                    keyword: 'enum',
                    params: { allowedValues: schema50.properties.level.enum },
                  },
                ]
                return false
              }
              var valid0 = _errs5 === errors
            } else {
              var valid0 = true
            }
            if (valid0) {
              if (data.message !== undefined) {
                const _errs6 = errors
                if (typeof data.message !== 'string') {
                  validate32.errors = [
                    {
                      instancePath: instancePath + '/message',
                      schemaPath: '#/properties/message/type',
                      keyword: 'type',
                      params: { type: 'string' },
                    },
                  ]
                  return false
                }
                var valid0 = _errs6 === errors
              } else {
                var valid0 = true
              }
            }
          }
        }
      }
    } else {
      validate32.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ]
      return false
    }
  }
  validate32.errors = vErrors
  return errors === 0
}
validate32.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

function validate21(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate21.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0
      if (
        (data.stage === undefined && (missing0 = 'stage')) ||
        (data.stack === undefined && (missing0 = 'stack')) ||
        (data.region === undefined && (missing0 = 'region')) ||
        (data.action === undefined && (missing0 = 'action')) ||
        (data.fingerprint === undefined && (missing0 = 'fingerprint')) ||
        (data.databases === undefined && (missing0 = 'databases')) ||
        (data.refusals === undefined && (missing0 = 'refusals')) ||
        (data.notes === undefined && (missing0 = 'notes'))
      ) {
        validate21.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ]
        return false
      } else {
        const _errs1 = errors
        for (const key0 in data) {
          if (!func1.call(schema33.properties, key0)) {
            validate21.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ]
            return false
            break
          }
        }
        if (_errs1 === errors) {
          if (data.stage !== undefined) {
            const _errs2 = errors
            if (typeof data.stage !== 'string') {
              validate21.errors = [
                {
                  instancePath: instancePath + '/stage',
                  schemaPath: '#/properties/stage/type',
                  keyword: 'type',
                  params: { type: 'string' },
                },
              ]
              return false
            }
            var valid0 = _errs2 === errors
          } else {
            var valid0 = true
          }
          if (valid0) {
            if (data.stack !== undefined) {
              const _errs4 = errors
              if (typeof data.stack !== 'string') {
                validate21.errors = [
                  {
                    instancePath: instancePath + '/stack',
                    schemaPath: '#/properties/stack/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ]
                return false
              }
              var valid0 = _errs4 === errors
            } else {
              var valid0 = true
            }
            if (valid0) {
              if (data.region !== undefined) {
                const _errs6 = errors
                if (typeof data.region !== 'string') {
                  validate21.errors = [
                    {
                      instancePath: instancePath + '/region',
                      schemaPath: '#/properties/region/type',
                      keyword: 'type',
                      params: { type: 'string' },
                    },
                  ]
                  return false
                }
                var valid0 = _errs6 === errors
              } else {
                var valid0 = true
              }
              if (valid0) {
                if (data.defaults !== undefined) {
                  let data3 = data.defaults
                  const _errs8 = errors
                  if (errors === _errs8) {
                    if (data3 && typeof data3 == 'object' && !Array.isArray(data3)) {
                      let missing1
                      if (
                        (data3.first === undefined && (missing1 = 'first')) ||
                        (data3.last === undefined && (missing1 = 'last'))
                      ) {
                        validate21.errors = [
                          {
                            instancePath: instancePath + '/defaults',
                            schemaPath: '#/properties/defaults/required',
                            keyword: 'required',
                            params: { missingProperty: missing1 },
                          },
                        ]
                        return false
                      } else {
                        const _errs10 = errors
                        for (const key1 in data3) {
                          if (!(key1 === 'first' || key1 === 'last')) {
                            validate21.errors = [
                              {
                                instancePath: instancePath + '/defaults',
                                schemaPath: '#/properties/defaults/additionalProperties',
                                keyword: 'additionalProperties',
                                params: { additionalProperty: key1 },
                              },
                            ]
                            return false
                            break
                          }
                        }
                        if (_errs10 === errors) {
                          if (data3.first !== undefined) {
                            let data4 = data3.first
                            const _errs11 = errors
                            if (!(
                              typeof data4 == 'number' &&
                              !(data4 % 1) &&
                              !isNaN(data4) &&
                              isFinite(data4)
                            )) {
                              validate21.errors = [
                                {
                                  instancePath: instancePath + '/defaults/first',
                                  schemaPath: '#/properties/defaults/properties/first/type',
                                  keyword: 'type',
                                  params: { type: 'integer' },
                                },
                              ]
                              return false
                            }
                            if (errors === _errs11) {
                              if (typeof data4 == 'number' && isFinite(data4)) {
                                if (data4 < 1 || isNaN(data4)) {
                                  validate21.errors = [
                                    {
                                      instancePath: instancePath + '/defaults/first',
                                      schemaPath: '#/properties/defaults/properties/first/minimum',
                                      keyword: 'minimum',
                                      params: { comparison: '>=', limit: 1 },
                                    },
                                  ]
                                  return false
                                }
                              }
                            }
                            var valid1 = _errs11 === errors
                          } else {
                            var valid1 = true
                          }
                          if (valid1) {
                            if (data3.last !== undefined) {
                              let data5 = data3.last
                              const _errs13 = errors
                              if (!(
                                typeof data5 == 'number' &&
                                !(data5 % 1) &&
                                !isNaN(data5) &&
                                isFinite(data5)
                              )) {
                                validate21.errors = [
                                  {
                                    instancePath: instancePath + '/defaults/last',
                                    schemaPath: '#/properties/defaults/properties/last/type',
                                    keyword: 'type',
                                    params: { type: 'integer' },
                                  },
                                ]
                                return false
                              }
                              if (errors === _errs13) {
                                if (typeof data5 == 'number' && isFinite(data5)) {
                                  if (data5 < 1 || isNaN(data5)) {
                                    validate21.errors = [
                                      {
                                        instancePath: instancePath + '/defaults/last',
                                        schemaPath: '#/properties/defaults/properties/last/minimum',
                                        keyword: 'minimum',
                                        params: { comparison: '>=', limit: 1 },
                                      },
                                    ]
                                    return false
                                  }
                                }
                              }
                              var valid1 = _errs13 === errors
                            } else {
                              var valid1 = true
                            }
                          }
                        }
                      }
                    } else {
                      validate21.errors = [
                        {
                          instancePath: instancePath + '/defaults',
                          schemaPath: '#/properties/defaults/type',
                          keyword: 'type',
                          params: { type: 'object' },
                        },
                      ]
                      return false
                    }
                  }
                  var valid0 = _errs8 === errors
                } else {
                  var valid0 = true
                }
                if (valid0) {
                  if (data.action !== undefined) {
                    let data6 = data.action
                    const _errs15 = errors
                    if (!(
                      data6 === 'create' ||
                      data6 === 'update' ||
                      data6 === 'none' ||
                      data6 === 'delete'
                    )) {
                      validate21.errors = [
                        {
                          instancePath: instancePath + '/action',
                          schemaPath: '#/properties/action/enum',
                          keyword: 'enum',
                          params: { allowedValues: schema33.properties.action.enum },
                        },
                      ]
                      return false
                    }
                    var valid0 = _errs15 === errors
                  } else {
                    var valid0 = true
                  }
                  if (valid0) {
                    if (data.fingerprint !== undefined) {
                      let data7 = data.fingerprint
                      const _errs16 = errors
                      const _errs17 = errors
                      if (errors === _errs17) {
                        if (typeof data7 === 'string') {
                          if (!pattern4.test(data7)) {
                            validate21.errors = [
                              {
                                instancePath: instancePath + '/fingerprint',
                                schemaPath: '#/$defs/fingerprint/pattern',
                                keyword: 'pattern',
                                params: { pattern: '^[0-9a-f]{64}$' },
                              },
                            ]
                            return false
                          }
                        } else {
                          validate21.errors = [
                            {
                              instancePath: instancePath + '/fingerprint',
                              schemaPath: '#/$defs/fingerprint/type',
                              keyword: 'type',
                              params: { type: 'string' },
                            },
                          ]
                          return false
                        }
                      }
                      var valid0 = _errs16 === errors
                    } else {
                      var valid0 = true
                    }
                    if (valid0) {
                      if (data.databases !== undefined) {
                        let data8 = data.databases
                        const _errs19 = errors
                        if (errors === _errs19) {
                          if (Array.isArray(data8)) {
                            var valid3 = true
                            const len0 = data8.length
                            for (let i0 = 0; i0 < len0; i0++) {
                              const _errs21 = errors
                              if (
                                !validate22(data8[i0], {
                                  instancePath: instancePath + '/databases/' + i0,
                                  parentData: data8,
                                  parentDataProperty: i0,
                                  rootData,
                                  dynamicAnchors,
                                })
                              ) {
                                vErrors =
                                  vErrors === null
                                    ? validate22.errors
                                    : vErrors.concat(validate22.errors)
                                errors = vErrors.length
                              }
                              var valid3 = _errs21 === errors
                              if (!valid3) {
                                break
                              }
                            }
                          } else {
                            validate21.errors = [
                              {
                                instancePath: instancePath + '/databases',
                                schemaPath: '#/properties/databases/type',
                                keyword: 'type',
                                params: { type: 'array' },
                              },
                            ]
                            return false
                          }
                        }
                        var valid0 = _errs19 === errors
                      } else {
                        var valid0 = true
                      }
                      if (valid0) {
                        if (data.consents !== undefined) {
                          let data10 = data.consents
                          const _errs22 = errors
                          if (errors === _errs22) {
                            if (Array.isArray(data10)) {
                              var valid4 = true
                              const len1 = data10.length
                              for (let i1 = 0; i1 < len1; i1++) {
                                let data11 = data10[i1]
                                const _errs24 = errors
                                const _errs25 = errors
                                if (errors === _errs25) {
                                  if (
                                    data11 &&
                                    typeof data11 == 'object' &&
                                    !Array.isArray(data11)
                                  ) {
                                    let missing2
                                    if (
                                      (data11.kind === undefined && (missing2 = 'kind')) ||
                                      (data11.words === undefined && (missing2 = 'words')) ||
                                      (data11.given === undefined && (missing2 = 'given'))
                                    ) {
                                      validate21.errors = [
                                        {
                                          instancePath: instancePath + '/consents/' + i1,
                                          schemaPath: '#/$defs/consent/required',
                                          keyword: 'required',
                                          params: { missingProperty: missing2 },
                                        },
                                      ]
                                      return false
                                    } else {
                                      const _errs27 = errors
                                      for (const key2 in data11) {
                                        if (!(
                                          key2 === 'kind' ||
                                          key2 === 'words' ||
                                          key2 === 'given'
                                        )) {
                                          validate21.errors = [
                                            {
                                              instancePath: instancePath + '/consents/' + i1,
                                              schemaPath: '#/$defs/consent/additionalProperties',
                                              keyword: 'additionalProperties',
                                              params: { additionalProperty: key2 },
                                            },
                                          ]
                                          return false
                                          break
                                        }
                                      }
                                      if (_errs27 === errors) {
                                        if (data11.kind !== undefined) {
                                          let data12 = data11.kind
                                          const _errs28 = errors
                                          if (!(
                                            data12 === 'remove' ||
                                            data12 === 'replace' ||
                                            data12 === 'promote' ||
                                            data12 === 'move' ||
                                            data12 === 'backups' ||
                                            data12 === 'failover' ||
                                            data12 === 'restart' ||
                                            data12 === 'reader' ||
                                            data12 === 'take-over' ||
                                            data12 === 'account' ||
                                            data12 === 'skip'
                                          )) {
                                            validate21.errors = [
                                              {
                                                instancePath:
                                                  instancePath + '/consents/' + i1 + '/kind',
                                                schemaPath: '#/$defs/consent/properties/kind/enum',
                                                keyword: 'enum',
                                                params: {
                                                  allowedValues: schema37.properties.kind.enum,
                                                },
                                              },
                                            ]
                                            return false
                                          }
                                          var valid6 = _errs28 === errors
                                        } else {
                                          var valid6 = true
                                        }
                                        if (valid6) {
                                          if (data11.words !== undefined) {
                                            let data13 = data11.words
                                            const _errs29 = errors
                                            if (errors === _errs29) {
                                              if (typeof data13 === 'string') {
                                                if (!pattern6.test(data13)) {
                                                  validate21.errors = [
                                                    {
                                                      instancePath:
                                                        instancePath + '/consents/' + i1 + '/words',
                                                      schemaPath:
                                                        '#/$defs/consent/properties/words/pattern',
                                                      keyword: 'pattern',
                                                      params: {
                                                        pattern:
                                                          '^[^/:@]+(/(postgres|mysql|redis))?:[a-z-]+@[0-9a-hjkmnp-tv-z]{13}$',
                                                      },
                                                    },
                                                  ]
                                                  return false
                                                }
                                              } else {
                                                validate21.errors = [
                                                  {
                                                    instancePath:
                                                      instancePath + '/consents/' + i1 + '/words',
                                                    schemaPath:
                                                      '#/$defs/consent/properties/words/type',
                                                    keyword: 'type',
                                                    params: { type: 'string' },
                                                  },
                                                ]
                                                return false
                                              }
                                            }
                                            var valid6 = _errs29 === errors
                                          } else {
                                            var valid6 = true
                                          }
                                          if (valid6) {
                                            if (data11.given !== undefined) {
                                              const _errs31 = errors
                                              if (typeof data11.given !== 'boolean') {
                                                validate21.errors = [
                                                  {
                                                    instancePath:
                                                      instancePath + '/consents/' + i1 + '/given',
                                                    schemaPath:
                                                      '#/$defs/consent/properties/given/type',
                                                    keyword: 'type',
                                                    params: { type: 'boolean' },
                                                  },
                                                ]
                                                return false
                                              }
                                              var valid6 = _errs31 === errors
                                            } else {
                                              var valid6 = true
                                            }
                                          }
                                        }
                                      }
                                    }
                                  } else {
                                    validate21.errors = [
                                      {
                                        instancePath: instancePath + '/consents/' + i1,
                                        schemaPath: '#/$defs/consent/type',
                                        keyword: 'type',
                                        params: { type: 'object' },
                                      },
                                    ]
                                    return false
                                  }
                                }
                                var valid4 = _errs24 === errors
                                if (!valid4) {
                                  break
                                }
                              }
                            } else {
                              validate21.errors = [
                                {
                                  instancePath: instancePath + '/consents',
                                  schemaPath: '#/properties/consents/type',
                                  keyword: 'type',
                                  params: { type: 'array' },
                                },
                              ]
                              return false
                            }
                          }
                          var valid0 = _errs22 === errors
                        } else {
                          var valid0 = true
                        }
                        if (valid0) {
                          if (data.bastion !== undefined) {
                            let data15 = data.bastion
                            const _errs33 = errors
                            if (!(
                              data15 === 'made' ||
                              data15 === 'changed' ||
                              data15 === 'replaced' ||
                              data15 === 'removed'
                            )) {
                              validate21.errors = [
                                {
                                  instancePath: instancePath + '/bastion',
                                  schemaPath: '#/properties/bastion/enum',
                                  keyword: 'enum',
                                  params: { allowedValues: schema33.properties.bastion.enum },
                                },
                              ]
                              return false
                            }
                            var valid0 = _errs33 === errors
                          } else {
                            var valid0 = true
                          }
                          if (valid0) {
                            if (data.steps !== undefined) {
                              let data16 = data.steps
                              const _errs34 = errors
                              if (errors === _errs34) {
                                if (Array.isArray(data16)) {
                                  var valid7 = true
                                  const len2 = data16.length
                                  for (let i2 = 0; i2 < len2; i2++) {
                                    const _errs36 = errors
                                    if (
                                      !validate28(data16[i2], {
                                        instancePath: instancePath + '/steps/' + i2,
                                        parentData: data16,
                                        parentDataProperty: i2,
                                        rootData,
                                        dynamicAnchors,
                                      })
                                    ) {
                                      vErrors =
                                        vErrors === null
                                          ? validate28.errors
                                          : vErrors.concat(validate28.errors)
                                      errors = vErrors.length
                                    }
                                    var valid7 = _errs36 === errors
                                    if (!valid7) {
                                      break
                                    }
                                  }
                                } else {
                                  validate21.errors = [
                                    {
                                      instancePath: instancePath + '/steps',
                                      schemaPath: '#/properties/steps/type',
                                      keyword: 'type',
                                      params: { type: 'array' },
                                    },
                                  ]
                                  return false
                                }
                              }
                              var valid0 = _errs34 === errors
                            } else {
                              var valid0 = true
                            }
                            if (valid0) {
                              if (data.terminationProtection !== undefined) {
                                let data18 = data.terminationProtection
                                const _errs37 = errors
                                if (errors === _errs37) {
                                  if (
                                    data18 &&
                                    typeof data18 == 'object' &&
                                    !Array.isArray(data18)
                                  ) {
                                    let missing3
                                    if (
                                      (data18.to === undefined && (missing3 = 'to')) ||
                                      (data18.line === undefined && (missing3 = 'line'))
                                    ) {
                                      validate21.errors = [
                                        {
                                          instancePath: instancePath + '/terminationProtection',
                                          schemaPath: '#/properties/terminationProtection/required',
                                          keyword: 'required',
                                          params: { missingProperty: missing3 },
                                        },
                                      ]
                                      return false
                                    } else {
                                      const _errs39 = errors
                                      for (const key3 in data18) {
                                        if (!(key3 === 'to' || key3 === 'line')) {
                                          validate21.errors = [
                                            {
                                              instancePath: instancePath + '/terminationProtection',
                                              schemaPath:
                                                '#/properties/terminationProtection/additionalProperties',
                                              keyword: 'additionalProperties',
                                              params: { additionalProperty: key3 },
                                            },
                                          ]
                                          return false
                                          break
                                        }
                                      }
                                      if (_errs39 === errors) {
                                        if (data18.to !== undefined) {
                                          let data19 = data18.to
                                          const _errs40 = errors
                                          if (!(data19 === 'on' || data19 === 'off')) {
                                            validate21.errors = [
                                              {
                                                instancePath:
                                                  instancePath + '/terminationProtection/to',
                                                schemaPath:
                                                  '#/properties/terminationProtection/properties/to/enum',
                                                keyword: 'enum',
                                                params: {
                                                  allowedValues:
                                                    schema33.properties.terminationProtection
                                                      .properties.to.enum,
                                                },
                                              },
                                            ]
                                            return false
                                          }
                                          var valid8 = _errs40 === errors
                                        } else {
                                          var valid8 = true
                                        }
                                        if (valid8) {
                                          if (data18.line !== undefined) {
                                            let data20 = data18.line
                                            const _errs41 = errors
                                            const _errs42 = errors
                                            if (
                                              !(
                                                typeof data20 == 'number' &&
                                                !(data20 % 1) &&
                                                !isNaN(data20) &&
                                                isFinite(data20)
                                              ) &&
                                              data20 !== null
                                            ) {
                                              validate21.errors = [
                                                {
                                                  instancePath:
                                                    instancePath + '/terminationProtection/line',
                                                  schemaPath: '#/$defs/line/type',
                                                  keyword: 'type',
                                                  params: { type: schema39.type },
                                                },
                                              ]
                                              return false
                                            }
                                            if (errors === _errs42) {
                                              if (typeof data20 == 'number' && isFinite(data20)) {
                                                if (data20 < 1 || isNaN(data20)) {
                                                  validate21.errors = [
                                                    {
                                                      instancePath:
                                                        instancePath +
                                                        '/terminationProtection/line',
                                                      schemaPath: '#/$defs/line/minimum',
                                                      keyword: 'minimum',
                                                      params: { comparison: '>=', limit: 1 },
                                                    },
                                                  ]
                                                  return false
                                                }
                                              }
                                            }
                                            var valid8 = _errs41 === errors
                                          } else {
                                            var valid8 = true
                                          }
                                        }
                                      }
                                    }
                                  } else {
                                    validate21.errors = [
                                      {
                                        instancePath: instancePath + '/terminationProtection',
                                        schemaPath: '#/properties/terminationProtection/type',
                                        keyword: 'type',
                                        params: { type: 'object' },
                                      },
                                    ]
                                    return false
                                  }
                                }
                                var valid0 = _errs37 === errors
                              } else {
                                var valid0 = true
                              }
                              if (valid0) {
                                if (data.serviceRole !== undefined) {
                                  let data21 = data.serviceRole
                                  const _errs44 = errors
                                  if (errors === _errs44) {
                                    if (
                                      data21 &&
                                      typeof data21 == 'object' &&
                                      !Array.isArray(data21)
                                    ) {
                                      let missing4
                                      if (
                                        (data21.before === undefined && (missing4 = 'before')) ||
                                        (data21.after === undefined && (missing4 = 'after'))
                                      ) {
                                        validate21.errors = [
                                          {
                                            instancePath: instancePath + '/serviceRole',
                                            schemaPath: '#/properties/serviceRole/required',
                                            keyword: 'required',
                                            params: { missingProperty: missing4 },
                                          },
                                        ]
                                        return false
                                      } else {
                                        const _errs46 = errors
                                        for (const key4 in data21) {
                                          if (!(key4 === 'before' || key4 === 'after')) {
                                            validate21.errors = [
                                              {
                                                instancePath: instancePath + '/serviceRole',
                                                schemaPath:
                                                  '#/properties/serviceRole/additionalProperties',
                                                keyword: 'additionalProperties',
                                                params: { additionalProperty: key4 },
                                              },
                                            ]
                                            return false
                                            break
                                          }
                                        }
                                        if (_errs46 === errors) {
                                          if (data21.before !== undefined) {
                                            let data22 = data21.before
                                            const _errs47 = errors
                                            if (typeof data22 !== 'string' && data22 !== null) {
                                              validate21.errors = [
                                                {
                                                  instancePath:
                                                    instancePath + '/serviceRole/before',
                                                  schemaPath:
                                                    '#/properties/serviceRole/properties/before/type',
                                                  keyword: 'type',
                                                  params: {
                                                    type: schema33.properties.serviceRole.properties
                                                      .before.type,
                                                  },
                                                },
                                              ]
                                              return false
                                            }
                                            var valid10 = _errs47 === errors
                                          } else {
                                            var valid10 = true
                                          }
                                          if (valid10) {
                                            if (data21.after !== undefined) {
                                              const _errs49 = errors
                                              if (typeof data21.after !== 'string') {
                                                validate21.errors = [
                                                  {
                                                    instancePath:
                                                      instancePath + '/serviceRole/after',
                                                    schemaPath:
                                                      '#/properties/serviceRole/properties/after/type',
                                                    keyword: 'type',
                                                    params: { type: 'string' },
                                                  },
                                                ]
                                                return false
                                              }
                                              var valid10 = _errs49 === errors
                                            } else {
                                              var valid10 = true
                                            }
                                          }
                                        }
                                      }
                                    } else {
                                      validate21.errors = [
                                        {
                                          instancePath: instancePath + '/serviceRole',
                                          schemaPath: '#/properties/serviceRole/type',
                                          keyword: 'type',
                                          params: { type: 'object' },
                                        },
                                      ]
                                      return false
                                    }
                                  }
                                  var valid0 = _errs44 === errors
                                } else {
                                  var valid0 = true
                                }
                                if (valid0) {
                                  if (data.refusals !== undefined) {
                                    let data24 = data.refusals
                                    const _errs51 = errors
                                    if (errors === _errs51) {
                                      if (Array.isArray(data24)) {
                                        var valid11 = true
                                        const len3 = data24.length
                                        for (let i3 = 0; i3 < len3; i3++) {
                                          const _errs53 = errors
                                          if (
                                            !validate30(data24[i3], {
                                              instancePath: instancePath + '/refusals/' + i3,
                                              parentData: data24,
                                              parentDataProperty: i3,
                                              rootData,
                                              dynamicAnchors,
                                            })
                                          ) {
                                            vErrors =
                                              vErrors === null
                                                ? validate30.errors
                                                : vErrors.concat(validate30.errors)
                                            errors = vErrors.length
                                          }
                                          var valid11 = _errs53 === errors
                                          if (!valid11) {
                                            break
                                          }
                                        }
                                      } else {
                                        validate21.errors = [
                                          {
                                            instancePath: instancePath + '/refusals',
                                            schemaPath: '#/properties/refusals/type',
                                            keyword: 'type',
                                            params: { type: 'array' },
                                          },
                                        ]
                                        return false
                                      }
                                    }
                                    var valid0 = _errs51 === errors
                                  } else {
                                    var valid0 = true
                                  }
                                  if (valid0) {
                                    if (data.notes !== undefined) {
                                      let data26 = data.notes
                                      const _errs54 = errors
                                      if (errors === _errs54) {
                                        if (Array.isArray(data26)) {
                                          var valid12 = true
                                          const len4 = data26.length
                                          for (let i4 = 0; i4 < len4; i4++) {
                                            const _errs56 = errors
                                            if (
                                              !validate32(data26[i4], {
                                                instancePath: instancePath + '/notes/' + i4,
                                                parentData: data26,
                                                parentDataProperty: i4,
                                                rootData,
                                                dynamicAnchors,
                                              })
                                            ) {
                                              vErrors =
                                                vErrors === null
                                                  ? validate32.errors
                                                  : vErrors.concat(validate32.errors)
                                              errors = vErrors.length
                                            }
                                            var valid12 = _errs56 === errors
                                            if (!valid12) {
                                              break
                                            }
                                          }
                                        } else {
                                          validate21.errors = [
                                            {
                                              instancePath: instancePath + '/notes',
                                              schemaPath: '#/properties/notes/type',
                                              keyword: 'type',
                                              params: { type: 'array' },
                                            },
                                          ]
                                          return false
                                        }
                                      }
                                      var valid0 = _errs54 === errors
                                    } else {
                                      var valid0 = true
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate21.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ]
      return false
    }
  }
  validate21.errors = vErrors
  return errors === 0
}
validate21.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

function validate20(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="https://raw.githubusercontent.com/tinystacks/tinystacks/v1/schema/plan.schema.json" */ let vErrors =
    null
  let errors = 0
  const evaluated0 = validate20.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0
      if (
        (data.fingerprint === undefined && (missing0 = 'fingerprint')) ||
        (data.stages === undefined && (missing0 = 'stages'))
      ) {
        validate20.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ]
        return false
      } else {
        const _errs1 = errors
        for (const key0 in data) {
          if (!(
            key0 === 'basis' ||
            key0 === 'fingerprint' ||
            key0 === 'stages' ||
            key0 === 'order' ||
            key0 === 'unnamed' ||
            key0 === 'notes' ||
            key0 === 'truncated'
          )) {
            validate20.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ]
            return false
            break
          }
        }
        if (_errs1 === errors) {
          if (data.basis !== undefined) {
            const _errs2 = errors
            if (!(data.basis === 'file')) {
              validate20.errors = [
                {
                  instancePath: instancePath + '/basis',
                  schemaPath: '#/properties/basis/enum',
                  keyword: 'enum',
                  params: { allowedValues: schema31.properties.basis.enum },
                },
              ]
              return false
            }
            var valid0 = _errs2 === errors
          } else {
            var valid0 = true
          }
          if (valid0) {
            if (data.fingerprint !== undefined) {
              let data1 = data.fingerprint
              const _errs3 = errors
              const _errs4 = errors
              if (errors === _errs4) {
                if (typeof data1 === 'string') {
                  if (!pattern4.test(data1)) {
                    validate20.errors = [
                      {
                        instancePath: instancePath + '/fingerprint',
                        schemaPath: '#/$defs/fingerprint/pattern',
                        keyword: 'pattern',
                        params: { pattern: '^[0-9a-f]{64}$' },
                      },
                    ]
                    return false
                  }
                } else {
                  validate20.errors = [
                    {
                      instancePath: instancePath + '/fingerprint',
                      schemaPath: '#/$defs/fingerprint/type',
                      keyword: 'type',
                      params: { type: 'string' },
                    },
                  ]
                  return false
                }
              }
              var valid0 = _errs3 === errors
            } else {
              var valid0 = true
            }
            if (valid0) {
              if (data.stages !== undefined) {
                let data2 = data.stages
                const _errs6 = errors
                if (errors === _errs6) {
                  if (Array.isArray(data2)) {
                    var valid2 = true
                    const len0 = data2.length
                    for (let i0 = 0; i0 < len0; i0++) {
                      const _errs8 = errors
                      if (
                        !validate21(data2[i0], {
                          instancePath: instancePath + '/stages/' + i0,
                          parentData: data2,
                          parentDataProperty: i0,
                          rootData,
                          dynamicAnchors,
                        })
                      ) {
                        vErrors =
                          vErrors === null ? validate21.errors : vErrors.concat(validate21.errors)
                        errors = vErrors.length
                      }
                      var valid2 = _errs8 === errors
                      if (!valid2) {
                        break
                      }
                    }
                  } else {
                    validate20.errors = [
                      {
                        instancePath: instancePath + '/stages',
                        schemaPath: '#/properties/stages/type',
                        keyword: 'type',
                        params: { type: 'array' },
                      },
                    ]
                    return false
                  }
                }
                var valid0 = _errs6 === errors
              } else {
                var valid0 = true
              }
              if (valid0) {
                if (data.order !== undefined) {
                  let data4 = data.order
                  const _errs9 = errors
                  if (errors === _errs9) {
                    if (data4 && typeof data4 == 'object' && !Array.isArray(data4)) {
                      let missing1
                      if (data4.kind === undefined && (missing1 = 'kind')) {
                        validate20.errors = [
                          {
                            instancePath: instancePath + '/order',
                            schemaPath: '#/properties/order/required',
                            keyword: 'required',
                            params: { missingProperty: missing1 },
                          },
                        ]
                        return false
                      } else {
                        const _errs11 = errors
                        for (const key1 in data4) {
                          if (!(key1 === 'kind' || key1 === 'concurrency' || key1 === 'after')) {
                            validate20.errors = [
                              {
                                instancePath: instancePath + '/order',
                                schemaPath: '#/properties/order/additionalProperties',
                                keyword: 'additionalProperties',
                                params: { additionalProperty: key1 },
                              },
                            ]
                            return false
                            break
                          }
                        }
                        if (_errs11 === errors) {
                          if (data4.kind !== undefined) {
                            const _errs12 = errors
                            if ('parallel' !== data4.kind) {
                              validate20.errors = [
                                {
                                  instancePath: instancePath + '/order/kind',
                                  schemaPath: '#/properties/order/properties/kind/const',
                                  keyword: 'const',
                                  params: { allowedValue: 'parallel' },
                                },
                              ]
                              return false
                            }
                            var valid3 = _errs12 === errors
                          } else {
                            var valid3 = true
                          }
                          if (valid3) {
                            if (data4.concurrency !== undefined) {
                              let data6 = data4.concurrency
                              const _errs13 = errors
                              if (!(
                                typeof data6 == 'number' &&
                                !(data6 % 1) &&
                                !isNaN(data6) &&
                                isFinite(data6)
                              )) {
                                validate20.errors = [
                                  {
                                    instancePath: instancePath + '/order/concurrency',
                                    schemaPath: '#/properties/order/properties/concurrency/type',
                                    keyword: 'type',
                                    params: { type: 'integer' },
                                  },
                                ]
                                return false
                              }
                              if (errors === _errs13) {
                                if (typeof data6 == 'number' && isFinite(data6)) {
                                  if (data6 < 1 || isNaN(data6)) {
                                    validate20.errors = [
                                      {
                                        instancePath: instancePath + '/order/concurrency',
                                        schemaPath:
                                          '#/properties/order/properties/concurrency/minimum',
                                        keyword: 'minimum',
                                        params: { comparison: '>=', limit: 1 },
                                      },
                                    ]
                                    return false
                                  }
                                }
                              }
                              var valid3 = _errs13 === errors
                            } else {
                              var valid3 = true
                            }
                            if (valid3) {
                              if (data4.after !== undefined) {
                                let data7 = data4.after
                                const _errs15 = errors
                                if (errors === _errs15) {
                                  if (data7 && typeof data7 == 'object' && !Array.isArray(data7)) {
                                    for (const key2 in data7) {
                                      let data8 = data7[key2]
                                      const _errs18 = errors
                                      if (errors === _errs18) {
                                        if (Array.isArray(data8)) {
                                          var valid5 = true
                                          const len1 = data8.length
                                          for (let i1 = 0; i1 < len1; i1++) {
                                            const _errs20 = errors
                                            if (typeof data8[i1] !== 'string') {
                                              validate20.errors = [
                                                {
                                                  instancePath:
                                                    instancePath +
                                                    '/order/after/' +
                                                    key2.replace(/~/g, '~0').replace(/\//g, '~1') +
                                                    '/' +
                                                    i1,
                                                  schemaPath:
                                                    '#/properties/order/properties/after/additionalProperties/items/type',
                                                  keyword: 'type',
                                                  params: { type: 'string' },
                                                },
                                              ]
                                              return false
                                            }
                                            var valid5 = _errs20 === errors
                                            if (!valid5) {
                                              break
                                            }
                                          }
                                        } else {
                                          validate20.errors = [
                                            {
                                              instancePath:
                                                instancePath +
                                                '/order/after/' +
                                                key2.replace(/~/g, '~0').replace(/\//g, '~1'),
                                              schemaPath:
                                                '#/properties/order/properties/after/additionalProperties/type',
                                              keyword: 'type',
                                              params: { type: 'array' },
                                            },
                                          ]
                                          return false
                                        }
                                      }
                                      var valid4 = _errs18 === errors
                                      if (!valid4) {
                                        break
                                      }
                                    }
                                  } else {
                                    validate20.errors = [
                                      {
                                        instancePath: instancePath + '/order/after',
                                        schemaPath: '#/properties/order/properties/after/type',
                                        keyword: 'type',
                                        params: { type: 'object' },
                                      },
                                    ]
                                    return false
                                  }
                                }
                                var valid3 = _errs15 === errors
                              } else {
                                var valid3 = true
                              }
                            }
                          }
                        }
                      }
                    } else {
                      validate20.errors = [
                        {
                          instancePath: instancePath + '/order',
                          schemaPath: '#/properties/order/type',
                          keyword: 'type',
                          params: { type: 'object' },
                        },
                      ]
                      return false
                    }
                  }
                  var valid0 = _errs9 === errors
                } else {
                  var valid0 = true
                }
                if (valid0) {
                  if (data.unnamed !== undefined) {
                    let data10 = data.unnamed
                    const _errs22 = errors
                    if (errors === _errs22) {
                      if (Array.isArray(data10)) {
                        var valid6 = true
                        const len2 = data10.length
                        for (let i2 = 0; i2 < len2; i2++) {
                          let data11 = data10[i2]
                          const _errs24 = errors
                          if (errors === _errs24) {
                            if (data11 && typeof data11 == 'object' && !Array.isArray(data11)) {
                              let missing2
                              if (
                                (data11.stack === undefined && (missing2 = 'stack')) ||
                                (data11.region === undefined && (missing2 = 'region')) ||
                                (data11.stage === undefined && (missing2 = 'stage')) ||
                                (data11.databases === undefined && (missing2 = 'databases'))
                              ) {
                                validate20.errors = [
                                  {
                                    instancePath: instancePath + '/unnamed/' + i2,
                                    schemaPath: '#/properties/unnamed/items/required',
                                    keyword: 'required',
                                    params: { missingProperty: missing2 },
                                  },
                                ]
                                return false
                              } else {
                                const _errs26 = errors
                                for (const key3 in data11) {
                                  if (!(
                                    key3 === 'stack' ||
                                    key3 === 'region' ||
                                    key3 === 'stage' ||
                                    key3 === 'application' ||
                                    key3 === 'databases'
                                  )) {
                                    validate20.errors = [
                                      {
                                        instancePath: instancePath + '/unnamed/' + i2,
                                        schemaPath:
                                          '#/properties/unnamed/items/additionalProperties',
                                        keyword: 'additionalProperties',
                                        params: { additionalProperty: key3 },
                                      },
                                    ]
                                    return false
                                    break
                                  }
                                }
                                if (_errs26 === errors) {
                                  if (data11.stack !== undefined) {
                                    const _errs27 = errors
                                    if (typeof data11.stack !== 'string') {
                                      validate20.errors = [
                                        {
                                          instancePath: instancePath + '/unnamed/' + i2 + '/stack',
                                          schemaPath:
                                            '#/properties/unnamed/items/properties/stack/type',
                                          keyword: 'type',
                                          params: { type: 'string' },
                                        },
                                      ]
                                      return false
                                    }
                                    var valid7 = _errs27 === errors
                                  } else {
                                    var valid7 = true
                                  }
                                  if (valid7) {
                                    if (data11.region !== undefined) {
                                      const _errs29 = errors
                                      if (typeof data11.region !== 'string') {
                                        validate20.errors = [
                                          {
                                            instancePath:
                                              instancePath + '/unnamed/' + i2 + '/region',
                                            schemaPath:
                                              '#/properties/unnamed/items/properties/region/type',
                                            keyword: 'type',
                                            params: { type: 'string' },
                                          },
                                        ]
                                        return false
                                      }
                                      var valid7 = _errs29 === errors
                                    } else {
                                      var valid7 = true
                                    }
                                    if (valid7) {
                                      if (data11.stage !== undefined) {
                                        const _errs31 = errors
                                        if (typeof data11.stage !== 'string') {
                                          validate20.errors = [
                                            {
                                              instancePath:
                                                instancePath + '/unnamed/' + i2 + '/stage',
                                              schemaPath:
                                                '#/properties/unnamed/items/properties/stage/type',
                                              keyword: 'type',
                                              params: { type: 'string' },
                                            },
                                          ]
                                          return false
                                        }
                                        var valid7 = _errs31 === errors
                                      } else {
                                        var valid7 = true
                                      }
                                      if (valid7) {
                                        if (data11.application !== undefined) {
                                          const _errs33 = errors
                                          if (typeof data11.application !== 'string') {
                                            validate20.errors = [
                                              {
                                                instancePath:
                                                  instancePath + '/unnamed/' + i2 + '/application',
                                                schemaPath:
                                                  '#/properties/unnamed/items/properties/application/type',
                                                keyword: 'type',
                                                params: { type: 'string' },
                                              },
                                            ]
                                            return false
                                          }
                                          var valid7 = _errs33 === errors
                                        } else {
                                          var valid7 = true
                                        }
                                        if (valid7) {
                                          if (data11.databases !== undefined) {
                                            let data16 = data11.databases
                                            const _errs35 = errors
                                            if (errors === _errs35) {
                                              if (Array.isArray(data16)) {
                                                var valid8 = true
                                                const len3 = data16.length
                                                for (let i3 = 0; i3 < len3; i3++) {
                                                  let data17 = data16[i3]
                                                  const _errs37 = errors
                                                  if (!(
                                                    data17 === 'postgres' ||
                                                    data17 === 'mysql' ||
                                                    data17 === 'redis'
                                                  )) {
                                                    validate20.errors = [
                                                      {
                                                        instancePath:
                                                          instancePath +
                                                          '/unnamed/' +
                                                          i2 +
                                                          '/databases/' +
                                                          i3,
                                                        schemaPath:
                                                          '#/properties/unnamed/items/properties/databases/items/enum',
                                                        keyword: 'enum',
                                                        params: {
                                                          allowedValues:
                                                            schema31.properties.unnamed.items
                                                              .properties.databases.items.enum,
                                                        },
                                                      },
                                                    ]
                                                    return false
                                                  }
                                                  var valid8 = _errs37 === errors
                                                  if (!valid8) {
                                                    break
                                                  }
                                                }
                                              } else {
                                                validate20.errors = [
                                                  {
                                                    instancePath:
                                                      instancePath +
                                                      '/unnamed/' +
                                                      i2 +
                                                      '/databases',
                                                    schemaPath:
                                                      '#/properties/unnamed/items/properties/databases/type',
                                                    keyword: 'type',
                                                    params: { type: 'array' },
                                                  },
                                                ]
                                                return false
                                              }
                                            }
                                            var valid7 = _errs35 === errors
                                          } else {
                                            var valid7 = true
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            } else {
                              validate20.errors = [
                                {
                                  instancePath: instancePath + '/unnamed/' + i2,
                                  schemaPath: '#/properties/unnamed/items/type',
                                  keyword: 'type',
                                  params: { type: 'object' },
                                },
                              ]
                              return false
                            }
                          }
                          var valid6 = _errs24 === errors
                          if (!valid6) {
                            break
                          }
                        }
                      } else {
                        validate20.errors = [
                          {
                            instancePath: instancePath + '/unnamed',
                            schemaPath: '#/properties/unnamed/type',
                            keyword: 'type',
                            params: { type: 'array' },
                          },
                        ]
                        return false
                      }
                    }
                    var valid0 = _errs22 === errors
                  } else {
                    var valid0 = true
                  }
                  if (valid0) {
                    if (data.notes !== undefined) {
                      let data18 = data.notes
                      const _errs38 = errors
                      if (errors === _errs38) {
                        if (Array.isArray(data18)) {
                          var valid9 = true
                          const len4 = data18.length
                          for (let i4 = 0; i4 < len4; i4++) {
                            const _errs40 = errors
                            if (
                              !validate32(data18[i4], {
                                instancePath: instancePath + '/notes/' + i4,
                                parentData: data18,
                                parentDataProperty: i4,
                                rootData,
                                dynamicAnchors,
                              })
                            ) {
                              vErrors =
                                vErrors === null
                                  ? validate32.errors
                                  : vErrors.concat(validate32.errors)
                              errors = vErrors.length
                            }
                            var valid9 = _errs40 === errors
                            if (!valid9) {
                              break
                            }
                          }
                        } else {
                          validate20.errors = [
                            {
                              instancePath: instancePath + '/notes',
                              schemaPath: '#/properties/notes/type',
                              keyword: 'type',
                              params: { type: 'array' },
                            },
                          ]
                          return false
                        }
                      }
                      var valid0 = _errs38 === errors
                    } else {
                      var valid0 = true
                    }
                    if (valid0) {
                      if (data.truncated !== undefined) {
                        const _errs41 = errors
                        if (true !== data.truncated) {
                          validate20.errors = [
                            {
                              instancePath: instancePath + '/truncated',
                              schemaPath: '#/properties/truncated/const',
                              keyword: 'const',
                              params: { allowedValue: true },
                            },
                          ]
                          return false
                        }
                        var valid0 = _errs41 === errors
                      } else {
                        var valid0 = true
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate20.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ]
      return false
    }
  }
  validate20.errors = vErrors
  return errors === 0
}
validate20.evaluated = { props: true, dynamicProps: false, dynamicItems: false }
