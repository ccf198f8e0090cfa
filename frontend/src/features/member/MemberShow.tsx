import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { MemberShowDocument, type MemberShowQuery } from '../../gql/graphql';
import { FieldValues } from '../../lib/FieldValues';
import { useLoad } from '../../lib/load';
import { formatStay, isPast, membershipRoleName, representingName } from '../../lib/membership';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import { AreaLabel } from '../../ui/AreaLabel';
import { Badge } from '../../ui/Badge';
import { type Column, DataTable } from '../../ui/DataTable';
import { Page, Section } from '../../ui/Page';
import { Empty, StateView } from '../../ui/StateView';
import { MemberContact } from './MemberContact';
import classes from './MemberShow.module.css';

const AmendMemberDialog = lazy(() => import('./AmendMemberDialog').then((module) => ({ default: module.AmendMemberDialog })));

type MembershipRow = NonNullable<MemberShowQuery['member']>['memberships'][number];
type MemberShowProps = { id: string; amending: boolean; onAmending: (open: boolean) => void };

/** A person's own page: how to reach them, for those who may, and which teams they are and were in. */
export function MemberShow({ id, amending, onAmending }: MemberShowProps) {
  const { today } = useViewer();
  const state = useLoad(MemberShowDocument, { id });
  const back = <Link to="/members">{m.nav_members()}</Link>;
  return (
    <StateView
      state={state}
      lines={8}
      isEmpty={(data) => data.member === null}
      empty={<Empty title={m.member_not_found()} action={back} />}
    >
      {({ member }) =>
        member && (
          <Page
            title={member.fullName}
            above={back}
            below={
              <>
                {member.sample && <Badge>{m.team_sample()}</Badge>}
                <AreaLabel area={{ ...member.area, sample: member.area.sample && !member.sample }} full />
              </>
            }
            actions={
              member.viewerCanManage ? (
                <Button variant="default" onClick={() => onAmending(true)}>
                  {m.member_amend()}
                </Button>
              ) : undefined
            }
          >
            {member.viewerCanSeeContact && <MemberContact memberId={member.id} />}
            {member.values.length > 0 && (
              <Section title={m.member_more()}>
                <dl className={classes.facts}>
                  <FieldValues values={member.values} />
                </dl>
              </Section>
            )}
            <Section title={m.member_teams()}>
              {member.memberships.length === 0 ? (
                <Empty title={m.member_no_team()}>{m.member_no_team_text()}</Empty>
              ) : (
                <DataTable caption={m.member_teams()} columns={columns(today)} rows={member.memberships} rowKey={(row) => row.id} />
              )}
            </Section>
            {amending && member.viewerCanManage && (
              <Suspense>
                <AmendMemberDialog member={member} onClose={() => onAmending(false)} />
              </Suspense>
            )}
          </Page>
        )
      }
    </StateView>
  );
}

function columns(today: string): Column<MembershipRow>[] {
  return [
    {
      key: 'team',
      header: m.member_team(),
      cell: (row) => (
        <>
          <Link to="/teams/$id" params={{ id: row.team.id }}>
            {row.team.name}
          </Link>{' '}
          {isPast(row, today) && <Badge>{m.membership_past()}</Badge>}
        </>
      ),
    },
    { key: 'role', header: m.membership_role(), cell: (row) => membershipRoleName[row.role]() },
    { key: 'representing', header: m.membership_representing(), cell: (row) => representingName[row.representing]() },
    { key: 'stay', header: m.membership_period(), cell: (row) => formatStay(row) },
  ];
}
