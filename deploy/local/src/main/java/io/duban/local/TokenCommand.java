package io.duban.local;

/** {@code deploy/token}: prints a bearer token for the local system. */
public final class TokenCommand {

    static final String USAGE = """
            deploy/token office                   a token for the supervising office
            deploy/token auditor                  ... for an auditor
            deploy/token unit CODE                ... for a unit, e.g. unit xfgj
            deploy/token office unit CODE         ... for a person who is both
              --as NAME                           of another person than the usual one
              --data DIR                          for the system of that folder (or DUBAN_DATA=DIR)""";

    private TokenCommand() {
    }

    /** Prints a token for whom the words name. */
    public static void main(String[] args) {
        Commands.run(USAGE, args, (words, data) -> {
            Person person = Person.parse(words);
            System.out.println(new Tokens(new Keys(data).privateKey()).sign(person));
        });
    }
}
