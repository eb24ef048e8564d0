import {
  createController,
  createCredential,
  createParty,
  makeToken,
  prove,
} from '../../server/checking/testing/sample-credentials.ts'
import { expect, offer, openWindow, press, signIn, test, toldTo } from '../support/story.ts'

test('badges of 3.0, at an address and as a token, are added from an issuer’s page', async ({
  page,
  context,
  street,
  earner,
}) => {
  const { host } = street
  const issuer = `${host.origin}/controller.json`
  const party = { ...createParty(), issuer, method: `${issuer}#key-1` }
  host.put('/controller.json', { body: createController(party) })
  host.putBadge({ address: earner, id: 'vc' })
  const createAward = (name: string) => {
    const credential = createCredential(issuer)
    const subject = credential.credentialSubject
    const { achievement } = subject
    return {
      ...credential,
      id: `${host.origin}/${name}.json`,
      credentialSubject: {
        ...subject,
        identifier: [{ ...subject.identifier[0], identityHash: earner }],
        achievement: { ...achievement, name, image: { id: `${host.origin}/vc.png`, type: 'Image' } },
      },
    }
  }
  const url = host.put('/Proven.json', { body: await prove(createAward('Proven'), party) })
  const token = await makeToken(createAward('Signed'), party)

  const frame = await offer(page, street.site, [url, token])
  const window = await openWindow(page)
  await signIn(window, street.mail, earner)
  await press(frame, 'Add 2 badges')
  await frame.getByRole('button', { name: 'Done' }).click()
  expect(await toldTo(page)).toEqual({ errors: [], successes: [url, token] })

  const backpack = await context.newPage()
  for (const name of ['Proven', 'Signed']) {
    await backpack.goto(street.backpack.url)
    await backpack.getByRole('link', { name }).click()
    await expect(backpack.getByText(`Signed by ${host.hostPort} with this key`)).toBeVisible()
    await backpack.getByText('How each check ended').click()
    await expect(backpack.getByText("signed with the issuer's key")).toBeVisible()
    await backpack.getByText('Original JSON').click()
    await expect(backpack.getByText('"OpenBadgeCredential"').first()).toBeVisible()
    const download = backpack.waitForEvent('download')
    await backpack.getByRole('link', { name: 'Download', exact: true }).click()
    expect((await download).suggestedFilename()).toBe(`${name}.png`)
  }
})
