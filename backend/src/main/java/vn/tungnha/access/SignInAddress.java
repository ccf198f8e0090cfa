package vn.tungnha.access;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where a sign-in comes from: the IPv4 address, or the /64 network that one IPv6 subscriber has.
 */
final class SignInAddress {
  private static final int GROUPS_OF_NETWORK = 4;

  private SignInAddress() {}

  static String of(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    if (!address.contains(":")) return address;
    String[] groups = address.split(":", -1);
    StringBuilder network = new StringBuilder();
    for (int i = 0; i < Math.min(GROUPS_OF_NETWORK, groups.length); i++)
      network.append(groups[i]).append(':');
    return network.toString();
  }
}
