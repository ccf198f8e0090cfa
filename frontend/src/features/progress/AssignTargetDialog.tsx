import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { AssignTargetDocument, type TargetRowFragment } from '../../gql/progress/graphql';
import { AreaPicker } from '../../lib/AreaPicker';
import { type Problem, problemAt, problemsElsewhere, useAct } from '../../lib/act';
import { formatNumber } from '../../lib/format';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';
import { Dialog } from '../../ui/Dialog';
import { DateField, NumberField } from '../../ui/fields';
import { toast } from '../../ui/toast';

export type TargetIndicator = { code: string; name: { vi: string; en: string }; unit: { vi: string; en: string }; decimals: number };

type AssignTargetDialogProps = {
  campaign: { id: string; area: { id: string; name: string; label: string }; type: { indicators: TargetIndicator[] } };
  targets: TargetRowFragment[];
  onClose: () => void;
};

/** Assigns a target to an area of the campaign, or revises the one it has. */
export function AssignTargetDialog({ campaign, targets, onClose }: AssignTargetDialogProps) {
  const [area, setArea] = useState<AssignTargetDialogProps['campaign']['area'] | null>(campaign.area);
  const [code, setCode] = useState(campaign.type.indicators[0]?.code ?? '');
  const [value, setValue] = useState<number | null>(null);
  const [documentNumber, setDocumentNumber] = useState('');
  const [documentDate, setDocumentDate] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Problem[]>([]);
  const { act, acting } = useAct(AssignTargetDocument);

  const indicator = campaign.type.indicators.find((i) => i.code === code);
  const current = targets.find((t) => t.area.id === area?.id && t.indicator.code === code);
  const assign = async () => {
    setTried(true);
    if (!area || value === null || !indicator) return;
    const { payload, problems } = await act({
      input: {
        campaignId: campaign.id,
        areaId: area.id,
        indicator: code,
        value,
        documentNumber: documentNumber.trim() || null,
        documentDate,
      },
    });
    if (!payload) return setRefused(problems);
    toast(m.target_assigned({ area: area.name, value: formatNumber(value, indicator.decimals), unit: say(indicator.unit) }));
    onClose();
  };

  return (
    <Dialog
      title={m.target_assign()}
      action={current ? m.target_revise() : m.target_assign()}
      busy={acting}
      problem={problemsElsewhere(refused, 'areaId', 'value', 'documentNumber', 'documentDate')}
      onClose={onClose}
      onAction={assign}
    >
      <AreaPicker
        label={m.campaign_area()}
        required
        under={campaign.area.id}
        value={area}
        onChange={setArea}
        error={tried && !area ? m.field_required() : problemAt(refused, 'areaId')}
      />
      <NativeSelect
        label={m.campaign_indicator()}
        value={code}
        data={campaign.type.indicators.map((i) => ({ value: i.code, label: say(i.name) }))}
        onChange={(e) => setCode(e.currentTarget.value)}
      />
      <NumberField
        label={indicator ? m.campaign_target_in({ unit: say(indicator.unit) }) : m.campaign_target()}
        description={current ? m.target_now({ value: formatNumber(current.value, current.indicator.decimals) }) : undefined}
        withAsterisk
        data-autofocus
        value={value}
        onChange={setValue}
        error={tried && value === null ? m.field_required() : problemAt(refused, 'value')}
      />
      <TextInput
        label={m.target_document_number()}
        placeholder="1440/UBND-VH"
        value={documentNumber}
        onChange={(e) => setDocumentNumber(e.currentTarget.value)}
        error={problemAt(refused, 'documentNumber')}
      />
      <DateField
        label={m.target_document_date()}
        value={documentDate}
        onChange={setDocumentDate}
        error={problemAt(refused, 'documentDate')}
      />
    </Dialog>
  );
}
