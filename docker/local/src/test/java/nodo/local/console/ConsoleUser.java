package nodo.local.console;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import nodo.registry.PasswordHash;

/**
 * Somebody who may sign in.
 *
 * @param name the user's name
 * @param password in clear
 */
record ConsoleUser(String name, String password) {

    /** A new administrator of a creditor institution, whom no other test knows. */
    static ConsoleUser administrator(DataSource database, String creditor) {
        String name = "t" + UUID.randomUUID().toString().substring(0, 8);
        ConsoleUser user = new ConsoleUser(name, "password of " + name);
        String hash = PasswordHash.of(user.password(), PasswordHash.FEWEST_ITERATIONS, new SecureRandom())
                .encoded();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into console_user (name, password_hash, creditor, version)" + " values (?, ?, ?, 0)")) {
            insert.setString(1, user.name());
            insert.setString(2, hash);
            insert.setString(3, creditor);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return user;
    }

    /** The same user with another password. */
    ConsoleUser saying(String other) {
        return new ConsoleUser(name, other);
    }
}
