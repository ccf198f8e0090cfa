package vn.tungnha.campaign;

import org.springframework.stereotype.Service;

/** The published campaign types, kept in process. */
@Service
public class CampaignTypes {

  /** The version a campaign pins. */
  public CampaignType of(Campaign campaign) {
    throw new UnsupportedOperationException();
  }
}
