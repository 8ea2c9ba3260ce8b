package dev.jadework.patents.family;

import java.util.Arrays;

/// 归族. The group of every document of a corpus, by application, simple and extended family
/// (union-find over priorities). The families are those of all documents together, whatever is
/// searched later.
///
/// All publications of an application are in one simple family: that of the identifier given by the
/// source if one is, else that of the largest set of priorities among its publications. A family
/// identifier given for one application holds for others with the same set of priorities that have
/// none, so that sources with and without identifiers mix.
///
/// Takes 12 bytes per document, while building about 100 more.
public final class Families {
  private final int[] application;
  private final int[] simple;
  private final int[] extended;
  private final int groups;

  private Families(int[] application, int[] simple, int[] extended, int groups) {
    this.application = application;
    this.simple = simple;
    this.extended = extended;
    this.groups = groups;
  }

  /// Group numbers are from 0 to below this, in all three.
  public int groups() {
    return groups;
  }

  /// Per document the number of its application; -1 for a document left out.
  public int[] byApplication() {
    return application;
  }

  /// Per document the number of its simple family.
  public int[] bySimpleFamily() {
    return simple;
  }

  /// Per document the number of its extended family.
  public int[] byExtendedFamily() {
    return extended;
  }

  /// Takes the keys of all documents in any order.
  public static final class Builder {
    private final LongNumbers nodes = new LongNumbers();
    private final int[] application;
    private int[] parent = new int[1024];
    private long[] priorities = new long[1024]; // by application: digest of its set
    private byte[] claimed = new byte[1024]; // size of that set, 127 for all above
    private long[] given = new long[1024];

    /// @param documents their numbers are from 0 to below this
    public Builder(int documents) {
      application = new int[documents];
      Arrays.fill(application, -1);
    }

    public void add(int document, FamilyKeys keys) {
      long[] claimed = keys.priorities();
      add(document, keys.application(), claimed, claimed.length, keys.simple(), keys.extended());
      for (long earlier : keys.related()) {
        relate(keys.application(), earlier);
      }
    }

    /// @param priorityKeys as in [FamilyKeys#priorities]
    /// @param count how many of the priorities are the document's
    public void add(
        int document,
        long applicationKey,
        long[] priorityKeys,
        int count,
        long givenSimple,
        long givenExtended) {
      int own = node(applicationKey);
      application[document] = own;
      long set = 1;
      for (int i = 0; i < count; i++) {
        set = mix(set, priorityKeys[i]);
        unite(own, node(priorityKeys[i]));
      }
      boolean claims = count > 1 || priorityKeys[0] != applicationKey;
      int size = claims ? Math.min(count, Byte.MAX_VALUE) : 0;
      if (priorities[own] == 0
          || size > claimed[own]
          || (size == claimed[own] && Long.compareUnsigned(set, priorities[own]) < 0)) {
        priorities[own] = set;
        claimed[own] = (byte) size;
      }
      if (givenSimple != 0) {
        unite(own, node(givenSimple));
        given[own] = smallest(given[own], givenSimple);
      }
      if (givenExtended != 0) {
        unite(own, node(givenExtended));
      }
    }

    /// Brings two applications into one extended family.
    ///
    /// @param earlier as in [FamilyKeys#related]
    public void relate(long applicationKey, long earlier) {
      unite(node(applicationKey), node(earlier));
    }

    public Families build() {
      int all = nodes.size();
      int[] simpleOf = simpleFamilies(all);
      int[] simple = new int[application.length];
      int[] extended = new int[application.length];
      for (int document = 0; document < application.length; document++) {
        int own = application[document];
        simple[document] = own < 0 ? -1 : simpleOf[own];
        extended[document] = own < 0 ? -1 : root(own);
      }
      return new Families(application, simple, extended, all);
    }

    /// By application node. There are no more families than applications.
    private int[] simpleFamilies(int all) {
      LongNumbers sets = new LongNumbers();
      long[] givenBySet = new long[1024];
      for (int node = 0; node < all; node++) {
        if (priorities[node] != 0) {
          int set = sets.of(priorities[node]);
          if (set >= givenBySet.length) {
            givenBySet = Arrays.copyOf(givenBySet, givenBySet.length * 2);
          }
          givenBySet[set] = smallest(givenBySet[set], given[node]);
        }
      }
      LongNumbers families = new LongNumbers();
      int[] simple = new int[all];
      for (int node = 0; node < all; node++) {
        if (priorities[node] != 0) {
          long bySet = givenBySet[sets.of(priorities[node])];
          long id = given[node] != 0 ? given[node] : bySet != 0 ? bySet : priorities[node];
          simple[node] = families.of(id);
        }
      }
      return simple;
    }

    private int node(long key) {
      int node = nodes.of(key);
      if (node >= parent.length) {
        int larger = parent.length * 2;
        parent = Arrays.copyOf(parent, larger);
        priorities = Arrays.copyOf(priorities, larger);
        claimed = Arrays.copyOf(claimed, larger);
        given = Arrays.copyOf(given, larger);
      }
      if (nodes.size() == node + 1 && parent[node] == 0) {
        parent[node] = node + 1; // one more than the node, so that 0 is a new one
      }
      return node;
    }

    private int root(int node) {
      int at = node;
      while (parent[at] - 1 != at) {
        parent[at] = parent[parent[at] - 1];
        at = parent[at] - 1;
      }
      return at;
    }

    private void unite(int a, int b) {
      int x = root(a);
      int y = root(b);
      if (x != y) {
        parent[Math.max(x, y)] = Math.min(x, y) + 1;
      }
    }

    private static long smallest(long a, long b) {
      if (a == 0 || b == 0) {
        return a == 0 ? b : a;
      }
      return Long.compareUnsigned(a, b) < 0 ? a : b;
    }

    /// The finalizer of SplitMix64, over the keys in their order.
    private static long mix(long state, long key) {
      long z = (state ^ key) + 0x9E3779B97F4A7C15L;
      z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
      z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
      z ^= z >>> 31;
      return z == 0 ? 1 : z;
    }
  }
}
