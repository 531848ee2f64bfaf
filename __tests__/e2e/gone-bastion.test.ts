/** A bastion that somebody terminated: told, refused where an update would change it, and the way out works. */
import { expect } from 'vitest'
import { useByHand } from './by-hand.ts'
import { story } from './story.ts'

const { aws, deploy, plan, refusedFor, stack, stages } = useByHand()

const file = (bastion: string | null, postgres = '', tags = '{}'): void => {
  const host = bastion === null ? '' : `, bastion: ${bastion}`
  stages({ prod: `{ databases: { postgres: { ${postgres} } }${host} }` }, tags)
}

const TEAM = '{ team: payments }'

async function instanceOf(): Promise<string> {
  const { Outputs = [] } = await stack('shop-prod')
  return Outputs.find(({ OutputKey }) => OutputKey === 'BastionInstance')?.OutputValue ?? ''
}

for (const bastion of ['{ allow: [203.0.113.0/24] }', '{ access: session-manager }'])
  story(`a bastion that was terminated by hand: ${bastion}`, (scene) => {
    let terminated = ''

    scene('is told with the way out, and nothing changes by itself', async () => {
      file(bastion)
      await deploy()
      terminated = await instanceOf()
      await aws().ec2.terminateInstances({ InstanceIds: [terminated] })
      const { action, notes } = await plan()
      expect(action).toBe('none')
      expect(notes).toMatchObject([
        {
          code: 'bastion-gone',
          message: expect.stringMatching(
            /take the bastion out of the file and deploy, then put it back$/,
          ) as string,
        },
      ])
    })

    scene('stays a note where an update does not change it', async () => {
      file(bastion, 'backupDays: 9')
      expect((await plan()).notes.map(({ code }) => code)).toContain('bastion-gone')
      await deploy()
    })

    scene('refuses an update that would change it, and says so once', async () => {
      file(bastion, 'backupDays: 9', TEAM)
      await refusedFor(
        'bastion-missing',
        new RegExp(`${terminated}.*take the bastion out of the file`),
      )
      expect((await plan()).notes.map(({ code }) => code)).not.toContain('bastion-gone')
    })

    scene('is taken out, together with that update', async () => {
      file(null, 'backupDays: 9', TEAM)
      expect(await plan()).toMatchObject({ refusals: [], bastion: 'removed' })
      await deploy()
      expect(await instanceOf()).toBe('')
    })

    scene('comes back', async () => {
      file(bastion, 'backupDays: 9', TEAM)
      await deploy()
      expect(await instanceOf()).not.toBe(terminated)
      expect(await plan()).toMatchObject({ action: 'none', notes: [] })
      const { Reservations = [] } = await aws().ec2.describeInstances({
        InstanceIds: [await instanceOf()],
      })
      expect(Reservations[0]?.Instances).toMatchObject([{ State: { Name: 'running' } }])
    })
  })

story('a bastion that is gone, and becomes another kind', (scene) => {
  scene('is replaced, which needs nothing of the old one', async () => {
    file('{ allow: [203.0.113.0/24] }')
    await deploy()
    const terminated = await instanceOf()
    await aws().ec2.terminateInstances({ InstanceIds: [terminated] })
    file('{ access: session-manager }')
    expect(await plan()).toMatchObject({ refusals: [], bastion: 'replaced' })
    await deploy()
    expect(await instanceOf()).not.toBe(terminated)
    expect(await plan()).toMatchObject({ action: 'none', notes: [] })
  })
})
