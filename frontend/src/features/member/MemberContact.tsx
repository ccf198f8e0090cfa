import { MemberContactDocument } from '../../gql/graphql';
import { useLoad } from '../../lib/load';
import { formatPhone } from '../../lib/phone';
import { m } from '../../paraglide/messages';
import { Section } from '../../ui/Page';
import { StateView } from '../../ui/StateView';
import classes from './MemberContact.module.css';

/** Phone and note: mounted, and so asked for, only where the viewer may see them. */
export function MemberContact({ memberId }: { memberId: string }) {
  const state = useLoad(MemberContactDocument, { id: memberId });
  return (
    <Section title={m.member_contact()} note={m.member_contact_note()}>
      <StateView state={state} lines={1}>
        {({ member }) => (
          <dl className={classes.contact}>
            <dt>{m.member_phone()}</dt>
            <dd>
              {member?.contact?.phone ? (
                <a href={`tel:${member.contact.phone}`}>{formatPhone(member.contact.phone)}</a>
              ) : (
                <span className={classes.missing}>{m.member_no_phone()}</span>
              )}
            </dd>
            {member?.contact?.note && (
              <>
                <dt>{m.member_note()}</dt>
                <dd className={classes.note}>{member.contact.note}</dd>
              </>
            )}
          </dl>
        )}
      </StateView>
    </Section>
  );
}
